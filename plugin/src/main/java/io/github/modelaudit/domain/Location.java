package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * A place in the project: a path relative to the root of the build, with '/', and where known the
 * line and column, both counted from 1.
 */
public record Location(String path, OptionalInt line, OptionalInt column)
    implements Comparable<Location> {
  private static final String TYPED = "-D";
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(location -> location.line().orElse(0))
          .thenComparingInt(location -> location.column().orElse(0));

  public Location {
    requireNonNull(path, "path");
    requireNonNull(line, "line");
    requireNonNull(column, "column");
  }

  /** Returns a place of which only the file is known. */
  public static Location of(String path) {
    return new Location(path, OptionalInt.empty(), OptionalInt.empty());
  }

  /** Returns the place of a line. */
  public static Location of(String path, int line) {
    return new Location(path, OptionalInt.of(line), OptionalInt.empty());
  }

  /** Returns the place of a column in a line. */
  public static Location of(String path, int line, int column) {
    return new Location(path, OptionalInt.of(line), OptionalInt.of(column));
  }

  /** Returns the place of a property that a person typed on the command line. */
  public static Location typed(String property) {
    return of(TYPED + property);
  }

  /** True when it is no file but something that a person typed on the command line. */
  public boolean isTyped() {
    return path.startsWith(TYPED);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** The form editors and terminals link: {@code path}, {@code path:line}. */
  @Override
  public String toString() {
    return line.isPresent() ? path + ":" + line.getAsInt() : path;
  }
}
