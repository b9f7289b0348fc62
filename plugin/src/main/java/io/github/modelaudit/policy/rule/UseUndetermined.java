package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import io.github.modelaudit.policy.use.UseEvaluation;
import io.github.modelaudit.policy.use.UseIssue;
import java.util.List;

/** Flags a model whose terms depend on a fact about the user that the policy does not state. */
public final class UseUndetermined implements ModelRule {
  @Override
  public String id() {
    return "use-undetermined";
  }

  @Override
  public String title() {
    return "A use that the terms leave open";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return UseEvaluation.of(assessment, context.policy().use()).stream()
        .filter(issue -> issue.kind() == UseIssue.Kind.UNDETERMINED)
        .map(issue -> new Violation(issue.message(), issue.remedy(), issue.isSure()))
        .toList();
  }
}
