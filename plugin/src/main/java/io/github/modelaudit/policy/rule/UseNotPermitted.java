package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import io.github.modelaudit.policy.use.UseEvaluation;
import io.github.modelaudit.policy.use.UseIssue;
import java.util.List;

/** Flags a model whose terms exclude what the policy says the user does. */
public final class UseNotPermitted implements ModelRule {
  @Override
  public String id() {
    return "use-not-permitted";
  }

  @Override
  public String title() {
    return "A use that the terms exclude";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return UseEvaluation.of(assessment, context.policy().use()).stream()
        .filter(issue -> issue.kind() == UseIssue.Kind.NOT_PERMITTED)
        .map(issue -> new Violation(issue.message(), issue.remedy(), issue.isSure()))
        .toList();
  }
}
