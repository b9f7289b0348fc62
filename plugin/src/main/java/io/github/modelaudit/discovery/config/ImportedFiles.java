package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.config.ConfigFile.Format;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files of the project that its configuration files import. */
final class ImportedFiles {
  /** The key that imports one file or several. */
  static final KeyName IMPORT = KeyName.of("spring.config.import");

  private static final Set<String> KEYS =
      Set.of("spring.config.import", "spring.config.location", "spring.config.additionallocation");

  private static final Set<String> GIVEN =
      KEYS.stream()
          .map(key -> EnvironmentForm.of(KeyName.of(key)))
          .collect(Collectors.toUnmodifiableSet());

  private final ProjectInputs inputs;
  private final Configuration configuration;
  private final List<Problem> problems;

  /**
   * @param configuration what placeholders in an import may lead to
   * @param problems takes notes about places that cannot be looked at
   */
  ImportedFiles(ProjectInputs inputs, Configuration configuration, List<Problem> problems) {
    this.inputs = inputs;
    this.configuration = configuration;
    this.problems = problems;
  }

  /** True for a setting that imports configuration. */
  static boolean mayImport(Setting setting) {
    return KEYS.contains(String.join(".", setting.key().segments()));
  }

  /** True for what a program is started with when it imports configuration. */
  static boolean mayImportGiven(Setting setting) {
    return GIVEN.contains(EnvironmentForm.of(setting.key()));
  }

  /** Returns the files that the settings of one file import. */
  List<ConfigFile> of(ConfigFile importer, List<Setting> settings) {
    List<ConfigFile> files = new ArrayList<>();
    for (Setting setting : settings) {
      if (mayImport(setting)) {
        addAll(files, importer, setting);
      }
    }
    return List.copyOf(files);
  }

  private void addAll(List<ConfigFile> files, ConfigFile importer, Setting setting) {
    for (String written : setting.value().split("[,;]", -1)) {
      Resolution resolution = configuration.resolve(written.strip(), setting.view());
      switch (resolution.kind()) {
        case OPEN -> problems.add(elsewhere(setting, shown(written.strip())));
        case RESOLVED ->
            ImportLocation.all(((Resolution.Resolved) resolution).value())
                .forEach(place -> files.addAll(at(place, importer, setting)));
      }
    }
  }

  private List<ConfigFile> at(ImportLocation place, ConfigFile importer, Setting setting) {
    List<ConfigFile> found = found(place, importer, setting.view());
    if (found.isEmpty() && isElsewhere(place)) {
      problems.add(elsewhere(setting, shown(place.path())));
    }
    return found;
  }

  /** An address may hold a password. */
  private static String shown(String place) {
    int address = place.indexOf("://");
    return address < 0 ? place : place.substring(0, address + 3) + "…";
  }

  private boolean isElsewhere(ImportLocation place) {
    return switch (place.kind()) {
      case REMOTE -> true;
      case FILE -> place.path().startsWith("/") || !place.isOptional();
      case RELATIVE, CLASS_PATH -> !place.isOptional();
    };
  }

  private List<ConfigFile> found(ImportLocation place, ConfigFile importer, View view) {
    List<ConfigFile> found = new ArrayList<>();
    for (Path folder : foldersOf(place, importer)) {
      Optional<Path> path = resolve(folder, place.path());
      if (path.isPresent() && path.get().startsWith(inputs.root())) {
        found.addAll(at(path.get(), place, importer, view));
      }
    }
    return found;
  }

  private List<Path> foldersOf(ImportLocation place, ConfigFile importer) {
    return switch (place.kind()) {
      case RELATIVE ->
          Optional.ofNullable(importer.path().getParent()).map(List::of).orElse(List.of());
      case FILE -> Stream.of(inputs.module(), inputs.root()).distinct().toList();
      case CLASS_PATH ->
          inputs.resources().stream()
              .filter(it -> it.scope() == Scope.MAIN || it.scope() == importer.scope())
              .map(ResourceRoot::directory)
              .distinct()
              .toList();
      case REMOTE -> List.of();
    };
  }

  private static Optional<Path> resolve(Path folder, String text) {
    try {
      return Optional.of(folder.resolve(text).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static List<ConfigFile> at(
      Path path, ImportLocation place, ConfigFile importer, View view) {
    int rank = Math.min(importer.rank() + 1, Setting.STARTED_WITH - 1);
    if (place.isFolder()) {
      return ConfigFileFinder.namedIn(path, importer.scope()).stream()
          .map(it -> it.importedBy(view, rank))
          .toList();
    }
    Optional<Format> format = place.ending().flatMap(Format::of);
    return format.isEmpty() || !Files.isRegularFile(path)
        ? List.of()
        : withProfiles(
                path,
                new ConfigFile(path, importer.scope(), Optional.empty(), format.get(), rank, ""))
            .stream()
            .map(it -> it.importedBy(view, it.rank()))
            .toList();
  }

  /** A file brings those along whose names add a profile to its own. */
  private static List<ConfigFile> withProfiles(Path path, ConfigFile plain) {
    List<ConfigFile> files = new ArrayList<>(List.of(plain));
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path folder = path.getParent();
    if (dot <= 0 || folder == null) {
      return files;
    }
    String start = name.substring(0, dot) + "-";
    String end = name.substring(dot);
    try (Stream<Path> beside = Files.list(folder)) {
      beside
          .filter(it -> isBetween(it.getFileName().toString(), start, end))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(it -> files.add(plain.at(it).of(profile(it, start, end))));
    } catch (IOException e) {
      return files;
    }
    return files;
  }

  private static boolean isBetween(String name, String start, String end) {
    return name.length() > start.length() + end.length()
        && name.startsWith(start)
        && name.endsWith(end);
  }

  private static String profile(Path path, String start, String end) {
    String name = path.getFileName().toString();
    return name.substring(start.length(), name.length() - end.length());
  }

  private static Problem elsewhere(Setting setting, String place) {
    return new Problem(
        "configuration-elsewhere",
        "The configuration at '"
            + setting.location()
            + "' imports '"
            + place
            + "', which is not in the project.",
        "Declare the models that it names.",
        false,
        Optional.of(setting.location()));
  }
}
