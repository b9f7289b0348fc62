package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.bytecode.CallSite.Place;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the source line that compiled code comes from. */
final class SourceLines {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_FILES = 50_000;

  private final ProjectInputs inputs;
  private final ProjectFiles files;
  private final Map<Path, List<String>> lines = new HashMap<>();
  private final Map<Path, Map<String, List<Path>>> names = new HashMap<>();

  SourceLines(ProjectInputs inputs) {
    this.inputs = inputs;
    this.files = new ProjectFiles(inputs);
  }

  /** Where evidence stands and what stands there. */
  record Seen(Location location, String excerpt) {}

  /** Returns the source line of a place; the class file and its member where there is none. */
  Seen of(Place place) {
    Optional<Path> source = source(place);
    if (source.isEmpty() || place.line() == 0) {
      Path shown = source.orElse(place.file());
      return new Seen(Location.of(inputs.shown(shown)), place.method().toString());
    }
    List<String> all = lines.computeIfAbsent(source.get(), this::read);
    String line = place.line() <= all.size() ? all.get(place.line() - 1) : "";
    String excerpt = line.isBlank() ? place.method().toString() : Excerpt.of(line);
    return new Seen(Location.of(inputs.shown(source.get()), place.line()), excerpt);
  }

  private List<String> read(Path source) {
    return files.read(source).text().map(text -> text.lines().toList()).orElse(List.of());
  }

  private Optional<Path> source(Place place) {
    if (place.source().isEmpty() || place.source().get().contains("/")) {
      return Optional.empty();
    }
    String name = place.source().get();
    String folder = place.type().substring(0, place.type().lastIndexOf('/') + 1);
    for (Path root : place.root().sources()) {
      Path file = root.resolve(folder + name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return place.root().sources().stream().flatMap(root -> only(root, name).stream()).findFirst();
  }

  /** Languages other than Java do not tie folders to packages; a name that is unique tells. */
  private Optional<Path> only(Path root, String name) {
    List<Path> found =
        names.computeIfAbsent(root, SourceLines::index).getOrDefault(name, List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Map<String, List<Path>> index(Path root) {
    Map<String, List<Path>> index = new HashMap<>();
    if (!Files.isDirectory(root)) {
      return index;
    }
    try (Stream<Path> all = Files.walk(root, MAX_DEPTH)) {
      all.limit(MAX_FILES)
          .filter(Files::isRegularFile)
          .forEach(it -> index.merge(it.getFileName().toString(), List.of(it), SourceLines::both));
    } catch (IOException | java.io.UncheckedIOException e) {
      return index;
    }
    return index;
  }

  private static List<Path> both(List<Path> some, List<Path> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
