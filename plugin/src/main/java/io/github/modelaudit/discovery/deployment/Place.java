package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;

/** A line of a file that deploys or starts something. */
public record Place(SourceText source, int line) {
  public Place {
    requireNonNull(source, "source");
  }

  /** The place as reports show it. */
  public Location location() {
    return Location.of(source.shown(), Math.max(1, line));
  }

  /** What stands there, as it is; it may hold secrets. */
  public String text() {
    boolean isInside = line >= 1 && line <= source.lines().size();
    return isInside ? source.lines().get(line - 1) : "";
  }

  /** Whether the file is for deployment or for tests. */
  public Scope scope() {
    return source.scope();
  }

  @Override
  public String toString() {
    return location().toString();
  }
}
