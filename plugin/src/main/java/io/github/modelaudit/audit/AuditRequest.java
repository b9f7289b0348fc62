package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.policy.FailOn;
import java.time.Instant;

/**
 * What to audit, and by which measure.
 *
 * @param failOn the least severity that fails
 * @param shipped texts of the build that show whether obligations are met
 * @param at the time the audit counts for; waivers are held against its day in UTC
 */
public record AuditRequest(
    ProjectIdentity project,
    ProjectInputs inputs,
    PolicyChoice policy,
    LockChoice lock,
    FailOn failOn,
    Instant at,
    ShippedTexts shipped) {
  public AuditRequest {
    requireNonNull(project, "project");
    requireNonNull(inputs, "inputs");
    requireNonNull(policy, "policy");
    requireNonNull(lock, "lock");
    requireNonNull(failOn, "failOn");
    requireNonNull(at, "at");
    requireNonNull(shipped, "shipped");
  }

  /** Takes a build that names no texts. */
  public AuditRequest(
      ProjectIdentity project,
      ProjectInputs inputs,
      PolicyChoice policy,
      LockChoice lock,
      FailOn failOn,
      Instant at) {
    this(project, inputs, policy, lock, failOn, at, ShippedTexts.NONE);
  }

  /** Returns the same request with texts. */
  public AuditRequest with(ShippedTexts texts) {
    return new AuditRequest(project, inputs, policy, lock, failOn, at, texts);
  }
}
