package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a model that the hub knows under another id than the one the project names. */
public final class RenamedModel implements ModelRule {
  @Override
  public String id() {
    return "renamed-model";
  }

  @Override
  public String title() {
    return "A model that goes by another name now";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return assessment.outcome().stream()
        .filter(FetchOutcome.Fetched.class::isInstance)
        .map(FetchOutcome.Fetched.class::cast)
        .filter(FetchOutcome.Fetched::isRenamed)
        .map(
            fetched ->
                Violation.of(
                    "Model '"
                        + assessment.name()
                        + "' is called '"
                        + fetched.facts().id().id()
                        + "' on the hub now; the old name may be taken by somebody else.",
                    "Write '" + fetched.facts().id().id() + "'."))
        .toList();
  }
}
