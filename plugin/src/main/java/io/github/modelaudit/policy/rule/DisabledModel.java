package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Set;

/** Flags a model that the hub or its owner has disabled. */
public final class DisabledModel implements ModelRule {
  @Override
  public String id() {
    return "disabled-model";
  }

  @Override
  public String title() {
    return "A model that was taken down";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    boolean isDisabled = assessment.facts().filter(facts -> facts.state().isDisabled()).isPresent();
    if (!isDisabled && !Refusals.isAny(assessment, Set.of(Refusal.DISABLED))) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "Model '" + assessment.name() + "' has been taken down on the hub.",
            "Find out why, and use another model."));
  }
}
