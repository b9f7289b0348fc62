package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/**
 * Flags a place where a variable or an expression stands for a model, and its value is not known,
 * and a name that its provider is not known to have.
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
    if (assessment.ref() instanceof ModelRef.Hosted hosted) {
      return unknownName(assessment, hosted);
    }
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

  private static List<Violation> unknownName(Assessment assessment, ModelRef.Hosted hosted) {
    if (assessment.hosted().flatMap(it -> it.family()).isPresent()) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "Which model '%s' of '%s' is cannot be told: no name like it is known of the provider."
                .formatted(hosted.name(), hosted.provider()),
            "Correct the name; if it is one of your own, say what it stands for under 'aliases' in"
                + " ai-models.yaml; if it is new, add it to your own knowledge files."));
  }
}
