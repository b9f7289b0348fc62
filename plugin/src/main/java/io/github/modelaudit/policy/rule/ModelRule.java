package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;

/** A rule about one model. */
public non-sealed interface ModelRule extends Rule {

  /** Returns what is wrong with the model; empty when nothing is. */
  List<Violation> check(Assessment assessment, RuleContext context);

  /** The levels that another section of the policy implies; {@code rules} wins over them. */
  default Optional<RuleLevels> impliedBy(Policy policy) {
    return Optional.empty();
  }
}
