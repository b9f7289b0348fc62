package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;

/**
 * A rule that a policy defines itself.
 *
 * @param when an expression that is true of the models it flags
 * @param message the fact; may hold expressions in <code>${…}</code>
 * @param levels its levels, in every scope
 * @param location where it is written
 */
public record CustomRule(
    String id, String when, String message, String remedy, RuleLevels levels, Location location) {
  public CustomRule {
    requireNonNull(id, "id");
    requireNonNull(when, "when");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
    requireNonNull(levels, "levels");
    requireNonNull(location, "location");
  }
}
