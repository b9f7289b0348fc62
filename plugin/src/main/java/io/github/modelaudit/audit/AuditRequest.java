package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.policy.FailOn;
import java.time.Instant;

/**
 * What to audit, and by which measure.
 *
 * @param failOn the least severity that fails
 * @param at the time the audit counts for; waivers are held against its day in UTC
 */
public record AuditRequest(
    ProjectIdentity project,
    ProjectInputs inputs,
    PolicyChoice policy,
    LockChoice lock,
    FailOn failOn,
    Instant at) {
  public AuditRequest {
    requireNonNull(project, "project");
    requireNonNull(inputs, "inputs");
    requireNonNull(policy, "policy");
    requireNonNull(lock, "lock");
    requireNonNull(failOn, "failOn");
    requireNonNull(at, "at");
  }
}
