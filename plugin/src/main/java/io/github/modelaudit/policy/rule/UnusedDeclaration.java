package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a declared model that no other place names, where such a place would have been seen. */
public final class UnusedDeclaration implements ModelRule {
  @Override
  public String id() {
    return "unused-declaration";
  }

  @Override
  public String title() {
    return "A declared model that nothing names";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    boolean isSeen = assessment.dependency().isObserved();
    boolean isCovered =
        assessment.dependency().declarations().stream()
            .map(Evidence::location)
            .anyMatch(context.reach()::covers);
    return isSeen || !isCovered
        ? List.of()
        : List.of(
            Violation.of(
                "Model '"
                    + assessment.name()
                    + "' is declared here, and nothing that was looked at names it.",
                "Remove the declaration, or keep it if the model is chosen at run time."));
  }
}
