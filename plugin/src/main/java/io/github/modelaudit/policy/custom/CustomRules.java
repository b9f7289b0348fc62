package io.github.modelaudit.policy.custom;

import io.github.modelaudit.policy.rule.ModelRule;
import io.github.modelaudit.policy.settings.CustomRule;
import java.util.ArrayList;
import java.util.List;

/** Makes rules of what a policy defines itself. */
public final class CustomRules {
  private final Expressions expressions = new Expressions();

  /**
   * Checks an expression that decides.
   *
   * @throws ExpressionException when it is none, or its types do not fit
   */
  public void checkCondition(String text) throws ExpressionException {
    expressions.condition(text);
  }

  /**
   * Checks a message.
   *
   * @throws ExpressionException when an expression in it is none, or cannot be printed
   */
  public void checkMessage(String text) throws ExpressionException {
    MessageTemplate.compile(expressions, text);
  }

  /** Returns the rules, in the order given. */
  public List<ModelRule> of(List<CustomRule> definitions) {
    var rules = new ArrayList<ModelRule>();
    for (CustomRule definition : definitions) {
      try {
        rules.add(
            new ExpressionRule(
                definition,
                expressions.condition(definition.when()),
                MessageTemplate.compile(expressions, definition.message())));
      } catch (ExpressionException e) {
        throw new IllegalArgumentException(
            "Rule '" + definition.id() + "' was not checked: " + e.problem() + ".", e);
      }
    }
    return List.copyOf(rules);
  }
}
