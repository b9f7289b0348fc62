package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a model of which the facts do not tell whether it is open enough. */
public final class OpennessUndetermined implements ModelRule {
  @Override
  public String id() {
    return "openness-undetermined";
  }

  @Override
  public String title() {
    return "Openness that the facts leave open";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    OpennessGate gate = OpennessGate.of(assessment, context.policy().openness());
    if (gate.outcome() != OpennessGate.Outcome.OPEN) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "The openness of model '" + assessment.name() + "' is " + gate.words(assessment),
            assessment.openness().closers().stream()
                .findFirst()
                .map(closer -> "Find out what would settle it: " + closer)
                .orElse(
                    "Find out under which terms the weights can be had, or use another model.")));
  }
}
