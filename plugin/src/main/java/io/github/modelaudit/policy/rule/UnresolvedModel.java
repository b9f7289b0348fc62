package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/**
 * Flags a place where a variable or an expression stands for a model, and its value is not known.
 */
public final class UnresolvedModel implements ModelRule {
  @Override
  public String id() {
    return "unresolved-model";
  }

  @Override
  public String title() {
    return "A model whose name cannot be told";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (!(assessment.ref() instanceof ModelRef.Unresolved unresolved) || unresolved.isLiteral()) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "Which model '"
                + unresolved.name()
                + "' stands for cannot be told: "
                + (unresolved.reason().endsWith(".")
                    ? unresolved.reason()
                    : unresolved.reason() + "."),
            "Name the model in <models>, or give the value to the build."));
  }
}
