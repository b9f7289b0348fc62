package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The waiver under which a finding is accepted.
 *
 * @param until the last day on which it holds; absent when it has no end
 * @param location where it is written
 */
public record AppliedWaiver(
    String reason, String owner, Optional<LocalDate> until, Location location) {
  public AppliedWaiver {
    requireNonNull(reason, "reason");
    requireNonNull(owner, "owner");
    requireNonNull(until, "until");
    requireNonNull(location, "location");
  }
}
