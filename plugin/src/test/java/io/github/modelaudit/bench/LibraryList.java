package io.github.modelaudit.bench;

import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The libraries of the measured application, as the dependency plugin lists them. */
final class LibraryList {
  static final String NAME = "libraries.txt";

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?<group>[^:\\s]+):(?<name>[^:]+):[^:]+:(?:(?<classifier>[^:]+):)?"
              + "(?<version>[^:]+):(?<scope>compile|runtime|test|provided|system)"
              + "(?: \\(optional\\))?:(?<file>\\S+).*");

  private LibraryList() {}

  /** Reads the list of a project; nothing without one. */
  static Optional<List<Library>> of(Path project) throws IOException {
    Path file = project.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.readAllLines(file).stream()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(LibraryList::library)
            .toList());
  }

  private static Library library(Matcher line) {
    var library =
        new Library(
            line.group("group"),
            line.group("name"),
            line.group("version"),
            Optional.ofNullable(line.group("classifier")),
            Optional.of(Path.of(line.group("file"))),
            line.group("scope").equals("test") ? Scope.TEST : Scope.MAIN,
            List.of());
    return library.via(List.of(library.coordinates()));
  }
}
