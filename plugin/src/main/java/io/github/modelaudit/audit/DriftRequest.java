package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.RuleLevel;
import java.time.Instant;
import java.util.Map;

/**
 * What to hold against the live hub.
 *
 * @param failOn the least severity that fails
 * @param levels severities that differ from those that changes have of their own
 * @param at the time the comparison counts for
 */
public record DriftRequest(
    ProjectIdentity project,
    ProjectInputs inputs,
    LockChoice lock,
    FailOn failOn,
    Map<DriftKind, RuleLevel> levels,
    Instant at) {
  public DriftRequest {
    requireNonNull(project, "project");
    requireNonNull(inputs, "inputs");
    requireNonNull(lock, "lock");
    requireNonNull(failOn, "failOn");
    levels = Map.copyOf(levels);
    requireNonNull(at, "at");
  }
}
