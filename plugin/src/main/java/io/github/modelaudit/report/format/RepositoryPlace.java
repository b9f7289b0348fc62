package io.github.modelaudit.report.format;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A place in the files of the repository, as hosts of repositories count it.
 *
 * @param path relative to the root of the Git repository, with '/'
 */
public record RepositoryPlace(String path, OptionalInt line, OptionalInt column) {
  private static final Pattern ELSEWHERE = Pattern.compile("(?:/|\\.\\./|[A-Za-z]:).*");

  public RepositoryPlace {
    requireNonNull(path, "path");
    requireNonNull(line, "line");
    requireNonNull(column, "column");
  }

  /**
   * Returns the place of a location. What is no file of the repository, such as an option that was
   * typed, a file in a library or a policy on a server, is shown at the pom of the module.
   */
  public static RepositoryPlace of(Location location, ReportSettings settings) {
    if (isFile(location)) {
      return new RepositoryPlace(
          settings.repository() + location.path(), location.line(), location.column());
    }
    return new RepositoryPlace(
        settings.repository() + settings.module() + "pom.xml",
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private static boolean isFile(Location location) {
    String path = location.path();
    return !path.isEmpty()
        && !location.isTyped()
        && !path.contains("!/")
        && !path.contains("://")
        && !path.startsWith("preset:")
        && !path.startsWith("classpath:")
        && !ELSEWHERE.matcher(path).matches();
  }
}
