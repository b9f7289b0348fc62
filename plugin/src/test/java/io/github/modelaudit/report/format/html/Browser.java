package io.github.modelaudit.report.format.html;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine: the variable CHROMIUM names it, else the path is searched. */
final class Browser {
  static final String MISSING = "No Chromium: set CHROMIUM, or put it on the PATH.";

  private Browser() {}

  static Optional<Path> find() {
    Map<String, String> environment = System.getenv();
    if (environment.containsKey("CHROMIUM")) {
      return Optional.of(Path.of(environment.get("CHROMIUM")));
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            entry ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(entry, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
