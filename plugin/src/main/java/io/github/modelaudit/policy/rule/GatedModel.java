package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;

/** Flags a model whose files the hub gives only to those who were granted access. */
public final class GatedModel implements ModelRule {
  @Override
  public String id() {
    return "gated-model";
  }

  @Override
  public String title() {
    return "A model behind a gate";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public Optional<RuleLevels> impliedBy(Policy policy) {
    return policy.openness().gated().map(gated -> gated.levels());
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return assessment.facts().map(facts -> facts.state().gate()).stream()
        .flatMap(gate -> how(gate).stream())
        .map(
            how ->
                Violation.of(
                    "Model '"
                        + assessment.name()
                        + "' is gated: "
                        + how
                        + ", so that a build elsewhere may not get it.",
                    "Get access for those who build, keep a copy where the license allows it, or"
                        + " use a model without a gate."))
        .toList();
  }

  private static Optional<String> how(Gate gate) {
    return switch (gate) {
      case NONE, UNKNOWN -> Optional.empty();
      case AUTO -> Optional.of("access is granted on a click, usually against contact data");
      case MANUAL -> Optional.of("its author decides on each request");
    };
  }
}
