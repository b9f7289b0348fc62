package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.DiscoveryReach;
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
    return ask(
        rule, model, new RuleContext(policy, new PolicyLicenses(), false, DiscoveryReach.NONE));
  }

  /** Asks in a project that declares models or not, as far as discovery could see. */
  static List<Violation> ask(
      ModelRule rule, Assessments model, boolean declaresModels, DiscoveryReach reach) {
    return ask(
        rule,
        model,
        new RuleContext(Policies.only(""), new PolicyLicenses(), declaresModels, reach));
  }

  private static List<Violation> ask(ModelRule rule, Assessments model, RuleContext context) {
    return rule.check(model.build(), context);
  }

  static List<Violation> ask(ModelRule rule, Assessments model, String policy) {
    return ask(rule, model, Policies.only(policy));
  }
}
