package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;

/** Flags a model or revision that the hub does not have, or does not show. */
public final class MissingModel implements ModelRule {
  @Override
  public String id() {
    return "missing-model";
  }

  @Override
  public String title() {
    return "A model that the hub does not have";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return Refusals.of(assessment).flatMap(refusal -> how(assessment, refusal)).stream().toList();
  }

  private static Optional<Violation> how(Assessment assessment, Refusal refusal) {
    String model = "Model '" + assessment.name() + "'";
    return switch (refusal) {
      case MISSING ->
          Optional.of(
              Violation.of(
                  model + " does not exist on the hub.", "Correct the id, or use another model."));
      case MISSING_OR_PRIVATE ->
          Optional.of(
              Violation.of(
                  model
                      + " does not exist on the hub, or is private; without a token the hub does"
                      + " not say which.",
                  "Correct the id; for a private model, set a token that may read it."));
      case REVISION_MISSING ->
          Optional.of(
              Violation.of(
                  model + " exists on the hub, and " + revision(assessment) + " does not.",
                  "Name a branch, tag or commit that exists."));
      case DISABLED, FORBIDDEN, BAD_TOKEN -> Optional.empty();
    };
  }

  private static String revision(Assessment assessment) {
    return assessment
        .outcome()
        .flatMap(outcome -> outcome.key().revision())
        .map(revision -> "its revision '" + revision + "'")
        .orElse("the revision asked for");
  }
}
