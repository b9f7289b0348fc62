package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.config.ConfigFile.Format;
import io.github.modelaudit.discovery.project.ResourceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the configuration files that frameworks read from a class path root. */
final class ConfigFileFinder {
  private static final Pattern NAME =
      Pattern.compile("(application|bootstrap)(?:-(.+))?\\.(properties|yml|yaml)");
  private static final Pattern MICROPROFILE =
      Pattern.compile("(microprofile-config)(?:-(.+))?\\.(properties)");
  private static final List<Place> PLACES =
      List.of(
          new Place("META-INF", MICROPROFILE, 0),
          new Place("", NAME, 100),
          new Place("config", NAME, 200));

  private ConfigFileFinder() {}

  /** A folder below a root, the names that count in it, and how strong it is. */
  private record Place(String folder, Pattern names, int rank) {}

  static List<ConfigFile> find(ResourceRoot root) throws IOException {
    List<ConfigFile> found = new ArrayList<>();
    for (Place place : PLACES) {
      Path folder = root.directory().resolve(place.folder());
      for (Path file : filesIn(folder)) {
        Matcher matcher = place.names().matcher(file.getFileName().toString());
        if (matcher.matches()) {
          found.add(file(file, root, matcher, place.rank()));
        }
      }
    }
    return List.copyOf(found);
  }

  private static ConfigFile file(Path path, ResourceRoot root, Matcher name, int rank) {
    Format format = name.group(3).equals("properties") ? Format.PROPERTIES : Format.YAML;
    int strength = rank + (name.group(1).equals("bootstrap") ? -50 : 0);
    return new ConfigFile(path, root.scope(), Optional.ofNullable(name.group(2)), format, strength);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
