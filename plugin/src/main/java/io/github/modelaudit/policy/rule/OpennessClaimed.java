package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a model whose card calls it more open than it can be. */
public final class OpennessClaimed implements ModelRule {
  @Override
  public String id() {
    return "openness-claimed";
  }

  @Override
  public String title() {
    return "A card that claims more openness than there is";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    OpennessGrade grade = assessment.openness();
    List<CardOutline.Claim> claims =
        assessment.facts().stream().flatMap(OpennessClaimed::claims).toList();
    boolean isKnown = grade.ceiling() != OpennessLevel.UNKNOWN;
    if (claims.isEmpty() || !isKnown || grade.ceiling().compareTo(OpennessLevel.OPEN_MODEL) >= 0) {
      return List.of();
    }
    String words =
        claims.stream()
            .map(claim -> "'" + claim.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "'")
            .collect(Collectors.joining(" and "));
    return List.of(
        Violation.of(
            "The card of model '%s' calls it %s, and it is at most '%s'."
                .formatted(assessment.name(), words, word(grade.ceiling())),
            "Do not pass the claim on, and decide by the level whether the model is open enough."));
  }

  private static Stream<CardOutline.Claim> claims(HubRecord facts) {
    Optional<CardOutline> outline =
        facts.card() instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
    return outline.stream().map(CardOutline::claims).flatMap(List::stream);
  }

  private static String word(OpennessLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
