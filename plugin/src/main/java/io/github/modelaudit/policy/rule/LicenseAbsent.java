package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags a model whose sources were read and name no license, so that nothing is granted. */
public final class LicenseAbsent implements ModelRule {
  @Override
  public String id() {
    return "license-absent";
  }

  @Override
  public String title() {
    return "No license stated";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public Optional<RuleLevels> impliedBy(Policy policy) {
    return policy.licenses().unknown().map(unknown -> unknown.levels());
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (assessment.license().kind() != LicenseResolution.Kind.ABSENT) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "Model '"
                + assessment.name()
                + "' states no license, so that nothing is granted."
                + oddities(assessment),
            "Ask its author to state one, use another model, or waive this with what you were"
                + " granted."));
  }

  /** What is wrong with the card may be why it states none. */
  private static String oddities(Assessment assessment) {
    return assessment.facts().map(HubRecord::card).stream()
        .filter(Card.Read.class::isInstance)
        .map(Card.Read.class::cast)
        .flatMap(card -> card.metadata().oddities().stream())
        .map(oddity -> " " + oddity)
        .collect(Collectors.joining());
  }
}
