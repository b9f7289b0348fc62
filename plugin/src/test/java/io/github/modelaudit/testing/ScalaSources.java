package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dotty.tools.dotc.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles Scala as a build would. */
public final class ScalaSources {
  private ScalaSources() {}

  /** Compiles one file against libraries. */
  public static void compile(Path source, Path target, Path libraries) throws IOException {
    Files.createDirectories(target);
    String classPath =
        Stream.of(libraries, locationOf(scala.Option.class), locationOf(scala.CanEqual.class))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));

    var messages =
        Main.process(
            new String[] {
              "-classpath", classPath, "-d", target.toString(), "-color", "never", source.toString()
            });

    assertThat(messages.hasErrors()).as(messages.summary()).isFalse();
  }

  private static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
