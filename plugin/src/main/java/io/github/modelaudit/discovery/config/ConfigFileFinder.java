package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.config.ConfigFile.Format;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the configuration files that frameworks read from a class path root and from the folder in
 * which a program is started.
 */
final class ConfigFileFinder {
  private static final Pattern NAME =
      Pattern.compile("(application|bootstrap)(?:-(.+))?\\.(properties|yml|yaml)");
  private static final Pattern MICROPROFILE =
      Pattern.compile("(microprofile-config)(?:-(.+))?\\.(properties)");
  private static final Pattern BEANS = Pattern.compile("(llm-config)(?:-(.+))?\\.(properties)");
  private static final List<Place> ON_CLASS_PATH =
      List.of(
          new Place("META-INF", MICROPROFILE, 0),
          new Place("", BEANS, 50),
          new Place("", NAME, 100),
          new Place("config", NAME, 200));
  private static final List<Place> BESIDE_PROGRAM =
      List.of(new Place("", NAME, 300), new Place("config", NAME, 400));

  /** The file that a model server reads beside the weights. */
  private static final String SERVING = "serving.properties";

  private static final int SERVING_DEPTH = 2;
  private static final Set<String> NOT_BESIDE_WEIGHTS =
      Set.of("src", "target", "build", "node_modules");

  private ConfigFileFinder() {}

  /** A folder below a root, the names that count in it, and how strong it is. */
  private record Place(String folder, Pattern names, int rank) {}

  /** Returns the files in a folder that ends up on the class path. */
  static List<ConfigFile> find(ResourceRoot root) throws IOException {
    List<ConfigFile> found = inPlaces(root.directory(), root.scope(), ON_CLASS_PATH);
    addServing(root.directory(), root.scope(), SERVING_DEPTH, found);
    return List.copyOf(found);
  }

  /** Returns the files that a program reads which is started in a folder. */
  static List<ConfigFile> startedIn(Path folder) throws IOException {
    List<ConfigFile> found = inPlaces(folder, Scope.MAIN, BESIDE_PROGRAM);
    addServing(folder, Scope.MAIN, SERVING_DEPTH, found);
    return List.copyOf(found);
  }

  /** Returns the files in a folder that is imported as a whole. */
  static List<ConfigFile> namedIn(Path folder, Scope scope) {
    try {
      return inPlaces(folder, scope, List.of(new Place("", NAME, 0)));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<ConfigFile> inPlaces(Path root, Scope scope, List<Place> places)
      throws IOException {
    List<ConfigFile> found = new ArrayList<>();
    for (Place place : places) {
      for (Path file : filesIn(root.resolve(place.folder()))) {
        Matcher matcher = place.names().matcher(file.getFileName().toString());
        if (matcher.matches()) {
          found.add(file(file, scope, matcher, place.rank()));
        }
      }
    }
    return found;
  }

  private static ConfigFile file(Path path, Scope scope, Matcher name, int rank) {
    Format format = Format.of(name.group(3)).orElseThrow();
    int strength = rank + (name.group(1).equals("bootstrap") ? -50 : 0);
    return new ConfigFile(path, scope, Optional.ofNullable(name.group(2)), format, strength, "");
  }

  private static void addServing(Path folder, Scope scope, int depth, List<ConfigFile> found)
      throws IOException {
    Path file = folder.resolve(SERVING);
    if (Files.isRegularFile(file)) {
      found.add(new ConfigFile(file, scope, Optional.empty(), Format.PROPERTIES, 0, SERVING + "."));
    }
    if (depth > 0) {
      for (Path child : foldersIn(folder)) {
        addServing(child, scope, depth - 1, found);
      }
    }
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(ConfigFileFinder::mayHoldWeights).sorted().toList();
    }
  }

  private static boolean mayHoldWeights(Path folder) {
    String name = folder.getFileName().toString();
    return !name.startsWith(".")
        && !NOT_BESIDE_WEIGHTS.contains(name)
        && Files.isDirectory(folder)
        && !Files.exists(folder.resolve("pom.xml"));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ConfigFileFinder::isNamed).filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A look at the name saves one at the file. */
  private static boolean isNamed(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(NAME, MICROPROFILE, BEANS)
        .anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
