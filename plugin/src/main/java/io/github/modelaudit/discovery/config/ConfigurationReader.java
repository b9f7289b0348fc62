package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.classpath.OwnClasses;
import io.github.modelaudit.discovery.config.PropertiesReader.MalformedPropertiesException;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.discovery.project.StartSettings;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads every configuration file of a project. */
public final class ConfigurationReader {
  private static final String VARIABLES = ".env";

  /** Configuration that imports more files than that is no longer written by hand. */
  private static final int MAX_IMPORTED = 200;

  /** What the program is started with lets a file win over those that it finds by itself. */
  private static final int RANK_OF_GIVEN = 500;

  private final ProjectInputs inputs;
  private final Supplier<OwnClasses> classes;
  private final ProjectFiles files;

  /** Reads no annotation of any class. */
  public ConfigurationReader(ProjectInputs inputs) {
    this(inputs, () -> OwnClasses.below(List.of()));
  }

  /**
   * @param classes those whose annotations may bring configuration
   */
  public ConfigurationReader(ProjectInputs inputs, Supplier<OwnClasses> classes) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.classes = requireNonNull(classes, "classes");
    this.files = new ProjectFiles(inputs);
  }

  /** The configuration as far as it could be read, and what could not. */
  public record Result(Configuration configuration, List<Problem> problems) {
    public Result {
      requireNonNull(configuration, "configuration");
      problems = List.copyOf(problems);
    }
  }

  /** What one run of the reader has gathered. */
  private static final class Gathered {
    private final Map<ConfigFile, List<Setting>> byFile = new HashMap<>();
    private final List<ConfigFile> order = new ArrayList<>();
    private final List<Setting> inline = new ArrayList<>();
    private final Map<String, Path> copies = new HashMap<>();
    private final Map<String, ConfigFile> sources = new HashMap<>();
    private final Set<ConfigFile> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    List<Setting> settings() {
      return Stream.concat(
              order.stream().flatMap(file -> byFile.getOrDefault(file, List.of()).stream()),
              inline.stream())
          .toList();
    }
  }

  /** Reads all files; one that cannot be read is a problem, not an empty configuration. */
  public Result read() {
    var gathered = new Gathered();
    for (ResourceRoot root : inputs.resources().stream().distinct().toList()) {
      for (ConfigFile file :
          listed(root.directory(), () -> ConfigFileFinder.find(root), gathered)) {
        add(file, gathered);
        noteCopy(file, root, gathered);
      }
    }
    Path module = inputs.module();
    listed(module, () -> ConfigFileFinder.startedIn(module), gathered)
        .forEach(file -> add(file, gathered));
    List<Setting> given = given(gathered.problems);
    addGiven(given, gathered);
    addAnnotated(given, gathered);
    addImported(given, gathered);
    Configuration plain = configuration(gathered.settings(), given);
    List<Setting> filled =
        gathered.copies.isEmpty()
            ? plain.settings()
            : new FilteredCopies(shown -> copy(shown, gathered)).fill(plain);
    return new Result(configuration(filled, given), gathered.problems.stream().distinct().toList());
  }

  private Configuration configuration(List<Setting> settings, List<Setting> given) {
    return new Configuration(settings, given, inputs.buildProperties(), inputs.environment());
  }

  /** Lists files, which the file system may refuse. */
  private interface Listing {
    List<ConfigFile> list() throws IOException;
  }

  private List<ConfigFile> listed(Path folder, Listing listing, Gathered gathered) {
    try {
      return listing.list();
    } catch (IOException e) {
      gathered.problems.add(files.unreadable(folder, "its files cannot be listed"));
      return List.of();
    }
  }

  private void add(ConfigFile file, Gathered gathered) {
    if (gathered.seen.add(file) && counts(file.path())) {
      gathered.order.add(file);
      gathered.byFile.put(file, settingsOf(file, inputs.shown(file.path()), gathered.problems));
    }
  }

  private boolean counts(Path file) {
    return inputs.choice().paths().accepts(inputs.shown(file));
  }

  /** Adds the files that variables and arguments name. */
  private void addGiven(List<Setting> given, Gathered gathered) {
    List<Setting> imports = given.stream().filter(ImportedFiles::mayImportGiven).toList();
    if (imports.isEmpty()) {
      return;
    }
    var started =
        new ConfigFile(
            inputs.module().resolve("pom.xml"),
            Scope.MAIN,
            Optional.empty(),
            ConfigFile.Format.PROPERTIES,
            RANK_OF_GIVEN,
            "");
    for (Setting setting : imports) {
      follow(started, setting.of(ImportedFiles.IMPORT), given, gathered)
          .forEach(it -> add(it, gathered));
    }
  }

  /** Adds what annotations bring; beside a file that one names, none counts for a profile. */
  private void addAnnotated(List<Setting> given, Gathered gathered) {
    for (AnnotatedSettings.Source source : new AnnotatedSettings(inputs).of(classes.get().all())) {
      gathered.inline.addAll(source.inline());
      for (Setting place : source.places()) {
        follow(source.importer(), place, given, gathered).stream()
            .filter(it -> it.profile().equals(place.view().profile()))
            .forEach(it -> add(it, gathered));
      }
    }
  }

  private List<ConfigFile> follow(
      ConfigFile importer, Setting place, List<Setting> given, Gathered gathered) {
    return new ImportedFiles(inputs, configuration(gathered.settings(), given), gathered.problems)
        .of(importer, List.of(place));
  }

  /** Imports are followed until there is nothing new. */
  private void addImported(List<Setting> given, Gathered gathered) {
    for (int i = 0; i < gathered.order.size(); i++) {
      ConfigFile file = gathered.order.get(i);
      List<Setting> settings = gathered.byFile.getOrDefault(file, List.of());
      if (settings.stream().noneMatch(ImportedFiles::mayImport)) {
        continue;
      }
      Configuration known = configuration(gathered.settings(), given);
      for (ConfigFile other :
          new ImportedFiles(inputs, known, gathered.problems).of(file, settings)) {
        if (gathered.order.size() < MAX_IMPORTED) {
          add(other, gathered);
        }
      }
    }
  }

  private List<Setting> given(List<Problem> problems) {
    List<GivenSetting> given = new ArrayList<>();
    for (Path folder : Stream.of(inputs.root(), inputs.module()).distinct().toList()) {
      Path file = folder.resolve(VARIABLES);
      if (counts(file) && Files.isRegularFile(file)) {
        ProjectFiles.Reading reading = files.read(file);
        reading.problem().ifPresent(problems::add);
        reading
            .text()
            .ifPresent(text -> given.addAll(EnvFileReader.read(text, inputs.shown(file))));
      }
    }
    given.addAll(StartSettings.read(inputs));
    given.addAll(inputs.given().settings());
    return ApplicationJson.unfold(given).stream().map(Setting::of).toList();
  }

  /** Remembers where the build has put the filtered copy of a file. */
  private void noteCopy(ConfigFile file, ResourceRoot root, Gathered gathered) {
    Path relative = root.directory().relativize(file.path());
    for (ClassRoot classes : inputs.code().own()) {
      if (classes.scope() == root.scope()) {
        String shown = inputs.shown(file.path());
        gathered.copies.put(shown, classes.directory().resolve(relative.toString()));
        gathered.sources.put(shown, file);
      }
    }
  }

  private List<Setting> copy(String shown, Gathered gathered) {
    Optional<Path> copy = Optional.ofNullable(gathered.copies.get(shown));
    Optional<ConfigFile> source = Optional.ofNullable(gathered.sources.get(shown));
    return copy.isEmpty() || source.isEmpty() || !Files.isRegularFile(copy.get())
        ? List.of()
        : settingsOf(source.get().at(copy.get()), shown, new ArrayList<>());
  }

  private List<Setting> settingsOf(ConfigFile file, String shown, List<Problem> problems) {
    ProjectFiles.Reading reading = files.read(file.path());
    reading.problem().ifPresent(problems::add);
    if (reading.text().isEmpty()) {
      return List.of();
    }
    try {
      return new ConfigFileReader(file, shown, reading.text().get(), inputs.buildProperties())
          .read();
    } catch (MalformedPropertiesException e) {
      problems.add(files.unreadable(file.path(), String.valueOf(e.getMessage())));
    } catch (YamlException e) {
      problems.add(files.unreadable(file.path(), e.problem() + " at " + e.position()));
    }
    return List.of();
  }
}
