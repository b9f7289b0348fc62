package io.github.modelaudit.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * User settings for builds that tests start: the local repository of the outer build is their only
 * remote one, so that they see what the outer build has resolved and nothing else.
 */
public final class OuterSettings {
  private static final String REPOSITORY =
      """
          <%1$s>
            <id>central</id>
            <url>%2$s</url>
            <releases><checksumPolicy>ignore</checksumPolicy></releases>
            <snapshots><enabled>false</enabled></snapshots>
          </%1$s>
      """;

  private OuterSettings() {}

  /** Writes the settings without anything else in them and returns the file. */
  public static Path file() {
    return write(Path.of("target/it-settings.xml"), "");
  }

  /**
   * Writes settings to a file.
   *
   * @param more further elements, such as servers and proxies
   */
  public static Path write(Path file, String more) {
    String repository =
        Path.of(requireNonNull(System.getProperty("localRepository"), "localRepository"))
            .toUri()
            .toString();
    String text =
        "<settings>\n"
            + more
            + "<profiles><profile><id>outer</id>\n<repositories>\n"
            + REPOSITORY.formatted("repository", repository)
            + "</repositories>\n<pluginRepositories>\n"
            + REPOSITORY.formatted("pluginRepository", repository)
            + "</pluginRepositories>\n</profile></profiles>\n"
            + "<activeProfiles><activeProfile>outer</activeProfile></activeProfiles>\n</settings>\n";
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
