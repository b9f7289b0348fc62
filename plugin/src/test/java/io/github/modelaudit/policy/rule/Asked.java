package io.github.modelaudit.policy.rule;

import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.util.List;

/** Asks one rule about one model. */
final class Asked {
  private Asked() {}

  static List<Violation> ask(ModelRule rule, Assessments model) {
    return ask(rule, model, Policies.only(""));
  }

  static List<Violation> ask(ModelRule rule, Assessments model, Policy policy) {
    return rule.check(model.build(), new RuleContext(policy, new PolicyLicenses()));
  }

  static List<Violation> ask(ModelRule rule, Assessments model, String policy) {
    return ask(rule, model, Policies.only(policy));
  }
}
