package io.github.modelaudit.discovery.project;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses files by globs over paths relative to the root of the build; {@code **} crosses folders.
 *
 * @param includes what counts; everything when empty
 * @param excludes what does not count, whatever the includes say
 */
public record PathFilter(List<String> includes, List<String> excludes) {
  /** Every file counts. */
  public static final PathFilter ALL = new PathFilter(List.of(), List.of());

  public PathFilter {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /**
   * True when a file counts.
   *
   * @param path relative to the root of the build, with '/'
   */
  public boolean accepts(String path) {
    if (includes.isEmpty() && excludes.isEmpty()) {
      return true;
    }
    boolean isIncluded = includes.isEmpty() || includes.stream().anyMatch(it -> matches(it, path));
    return isIncluded && excludes.stream().noneMatch(it -> matches(it, path));
  }

  /** A glob that begins with {@code **}{@code /} also means the root itself, as in Maven. */
  private static boolean matches(String glob, String path) {
    Stream<String> globs =
        glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
    return globs.map(PathFilter::matcher).anyMatch(it -> it.matches(Path.of(path)));
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }
}
