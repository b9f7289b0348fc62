package io.github.modelaudit.policy.custom;

import static java.util.Objects.requireNonNull;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.rule.ModelRule;
import io.github.modelaudit.policy.rule.RuleContext;
import io.github.modelaudit.policy.rule.RuleException;
import io.github.modelaudit.policy.rule.Violation;
import io.github.modelaudit.policy.settings.CustomRule;
import io.github.modelaudit.policy.settings.RuleLevels;
import io.github.modelaudit.policy.view.ModelViews;
import java.util.List;
import java.util.Map;

/** Flags models of which an expression of the policy is true. */
final class ExpressionRule implements ModelRule {
  private final CustomRule definition;
  private final CelRuntime.Program condition;
  private final MessageTemplate message;

  ExpressionRule(CustomRule definition, CelRuntime.Program condition, MessageTemplate message) {
    this.definition = requireNonNull(definition, "definition");
    this.condition = requireNonNull(condition, "condition");
    this.message = requireNonNull(message, "message");
  }

  @Override
  public String id() {
    return definition.id();
  }

  @Override
  public String title() {
    return "A rule of the policy";
  }

  @Override
  public RuleLevels levels() {
    return definition.levels();
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    Map<String, Object> variables =
        Map.of(Expressions.MODEL, ViewValues.of(ModelViews.of(assessment)));
    return isTrue(variables)
        ? List.of(Violation.of(message.print(variables), definition.remedy()))
        : List.of();
  }

  private boolean isTrue(Map<String, Object> variables) {
    try {
      return condition.eval(variables).equals(true);
    } catch (CelEvaluationException e) {
      throw new RuleException(Complaint.cause(e), e);
    }
  }
}
