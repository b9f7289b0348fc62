package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a model that the project uses and does not declare, once it declares any. */
public final class UndeclaredModel implements ModelRule {
  @Override
  public String id() {
    return "undeclared-model";
  }

  @Override
  public String title() {
    return "A model in use that nobody declares";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    boolean isDue =
        context.declaresModels()
            && !assessment.dependency().isDeclared()
            && assessment.dependency().isActive()
            && isNameable(assessment.ref());
    return isDue
        ? List.of(
            Violation.of(
                "Model '"
                    + assessment.name()
                    + "' is used here and declared nowhere, while other models are declared.",
                "Declare it with "
                    + element(assessment.ref())
                    + " or in the models file, or stop using it."))
        : List.of();
  }

  /** What the tool takes for a model's name; that of an artifact stands in the pom already. */
  private static boolean isNameable(ModelRef ref) {
    return switch (ref.kind()) {
      case HUB, HOSTED, LOCAL_FILE -> true;
      case ARTIFACT, UNRESOLVED -> false;
    };
  }

  private static String element(ModelRef ref) {
    return switch (ref.kind()) {
      case HOSTED ->
          "'<model><id>%s</id><provider>%s</provider></model>'".formatted(ref.name(), ref.source());
      case HUB, LOCAL_FILE, ARTIFACT, UNRESOLVED -> "'<model>%s</model>'".formatted(ref.name());
    };
  }
}
