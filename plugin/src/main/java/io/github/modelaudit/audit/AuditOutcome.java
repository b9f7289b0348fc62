package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.policy.WaiverSuggestions;
import io.github.modelaudit.policy.settings.Completeness;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * An audit that has run.
 *
 * @param suggestedWaivers a ready-to-paste piece of policy that would accept what is open; absent
 *     when nothing is
 * @param notices what the user should know about how the hub's facts were obtained, sentences
 * @param incomplete what the policy wants done with an incomplete audit; absent when it does not
 *     say
 */
public record AuditOutcome(
    AuditResult result,
    Optional<String> suggestedWaivers,
    Optional<Completeness> incomplete,
    List<String> notices) {
  public AuditOutcome {
    requireNonNull(result, "result");
    requireNonNull(suggestedWaivers, "suggestedWaivers");
    requireNonNull(incomplete, "incomplete");
    notices = List.copyOf(notices);
  }

  /** Returns a ready-to-paste piece of policy that would accept what is open on one model. */
  public Optional<String> suggestedWaivers(AssessedModel model) {
    Assessment assessment = model.assessment();
    return new WaiverSuggestions(LocalDate.ofInstant(result.at(), ZoneOffset.UTC))
        .write(result.openFindings(assessment), List.of(assessment));
  }
}
