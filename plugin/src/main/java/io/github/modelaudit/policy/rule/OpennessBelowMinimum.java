package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a model that is less open than the minimum of the policy. */
public final class OpennessBelowMinimum implements ModelRule {
  @Override
  public String id() {
    return "openness-below-minimum";
  }

  @Override
  public String title() {
    return "Less open than the policy asks for";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    OpennessGate gate = OpennessGate.of(assessment, context.policy().openness());
    if (gate.outcome() != OpennessGate.Outcome.MISSED) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "The openness of model '" + assessment.name() + "' is " + gate.words(assessment),
            "Use a more open model, lower 'openness.minimum', or waive this with a reason."));
  }
}
