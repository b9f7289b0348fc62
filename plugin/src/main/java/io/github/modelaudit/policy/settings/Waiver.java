package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that somebody accepts.
 *
 * @param model pattern of the names of the models it is for
 * @param rule the id of the rule
 * @param until the last day on which it holds; absent when it has no end
 * @param location where it is written
 */
public record Waiver(
    Glob model,
    String rule,
    String reason,
    String owner,
    Optional<LocalDate> until,
    WaiverEvidence evidence,
    Location location) {
  public Waiver {
    requireNonNull(model, "model");
    requireNonNull(rule, "rule");
    requireNonNull(reason, "reason");
    requireNonNull(owner, "owner");
    requireNonNull(until, "until");
    requireNonNull(evidence, "evidence");
    requireNonNull(location, "location");
  }

  /** True when its last day is over. */
  public boolean isExpiredOn(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }
}
