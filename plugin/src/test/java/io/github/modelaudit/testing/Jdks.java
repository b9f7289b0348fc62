package io.github.modelaudit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs on this machine that builds of tests may run on. */
public final class Jdks {
  private Jdks() {}

  /** The JDK that runs the tests. */
  public static Path current() {
    return Path.of(System.getProperty("java.home"));
  }

  /** JDK 25: the one that {@code JAVA25_HOME} names, else one beside the JDK of the tests. */
  public static Optional<Path> jdk25() {
    String named = System.getenv("JAVA25_HOME");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    if (Runtime.version().feature() == 25) {
      return Optional.of(current());
    }
    try (Stream<Path> beside = Files.list(current().toAbsolutePath().getParent())) {
      return beside
          .filter(home -> home.getFileName().toString().contains("25"))
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
