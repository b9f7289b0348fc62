package io.github.modelaudit.audit.pin;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;

/**
 * A line that names a commit once it is edited.
 *
 * @param before the line as it is, without the white space around it
 * @param after the line as it becomes
 */
public record PinChange(Location location, String before, String after) {
  public PinChange {
    requireNonNull(location, "location");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }
}
