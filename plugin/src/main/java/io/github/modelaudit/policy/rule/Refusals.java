package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Refusal;
import java.util.Optional;
import java.util.Set;

/** Tells why a hub that answered did not give the facts. */
final class Refusals {
  private Refusals() {}

  static Optional<Refusal> of(Assessment assessment) {
    return assessment
        .outcome()
        .filter(FetchOutcome.Refused.class::isInstance)
        .map(FetchOutcome.Refused.class::cast)
        .map(FetchOutcome.Refused::refusal);
  }

  static boolean isAny(Assessment assessment, Set<Refusal> refusals) {
    return of(assessment).filter(refusals::contains).isPresent();
  }
}
