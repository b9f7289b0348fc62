package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.policy.settings.CountedEnd;
import io.github.modelaudit.policy.settings.GatedModels;
import io.github.modelaudit.policy.settings.OpennessSettings;
import java.util.Locale;
import java.util.stream.Collectors;

/** Holds a model's openness interval against the policy's minimum. */
record OpennessGate(
    Outcome outcome, OpennessLevel floor, OpennessLevel ceiling, OpennessLevel minimum) {

  /** What the interval says to the minimum. */
  enum Outcome {
    MET,
    MISSED,
    OPEN
  }

  static OpennessGate of(Assessment assessment, OpennessSettings settings) {
    OpennessLevel minimum = settings.minimum().orElse(OpennessLevel.UNKNOWN);
    boolean isCapped =
        settings.gated().filter(gated -> gated == GatedModels.CAP).isPresent()
            && assessment.openness().access() == Access.GATED_MANUAL;
    OpennessLevel floor = capped(assessment.openness().floor(), isCapped);
    OpennessLevel ceiling = capped(assessment.openness().ceiling(), isCapped);
    boolean isAsked =
        settings.minimum().isPresent() && isJudged(assessment) && !isExempt(assessment, settings);
    CountedEnd counts = settings.counts().orElse(CountedEnd.FLOOR);
    Outcome outcome = isAsked ? judge(floor, ceiling, minimum, counts) : Outcome.MET;
    return new OpennessGate(outcome, floor, ceiling, minimum);
  }

  private static Outcome judge(
      OpennessLevel floor, OpennessLevel ceiling, OpennessLevel minimum, CountedEnd counts) {
    if (ceiling == OpennessLevel.UNKNOWN) {
      return Outcome.OPEN;
    }
    if (ceiling.compareTo(minimum) < 0) {
      return Outcome.MISSED;
    }
    if (floor.compareTo(minimum) >= 0) {
      return Outcome.MET;
    }
    boolean isProvenTooLow = counts == CountedEnd.FLOOR && floor != OpennessLevel.UNKNOWN;
    return isProvenTooLow ? Outcome.MISSED : Outcome.OPEN;
  }

  /** A model that was not found or not asked for is reported as that, once. */
  private static boolean isJudged(Assessment assessment) {
    return assessment
        .outcome()
        .map(outcome -> outcome.kind() == FetchOutcome.Kind.FETCHED)
        .orElse(true);
  }

  private static boolean isExempt(Assessment assessment, OpennessSettings settings) {
    return assessment.ref() instanceof ModelRef.Hosted hosted
        && settings.isHostedAllowed(hosted.provider(), hosted.name());
  }

  private static OpennessLevel capped(OpennessLevel level, boolean isCapped) {
    boolean isHigher = level.compareTo(OpennessLevel.RESTRICTED_WEIGHTS) > 0;
    return isCapped && isHigher ? OpennessLevel.RESTRICTED_WEIGHTS : level;
  }

  /** The interval in words, with the first reasons. */
  String words(Assessment assessment) {
    String interval =
        floor == ceiling
            ? "'" + id(floor) + "'"
            : "between '" + id(floor) + "' and '" + id(ceiling) + "'";
    String reasons =
        assessment.openness().reasons().stream()
            .limit(2)
            .map(OpennessReason::text)
            .map(OpennessGate::sentence)
            .collect(Collectors.joining(" "));
    return interval
        + ", and the policy asks for at least '"
        + id(minimum)
        + "' in 'openness.minimum'."
        + (reasons.isEmpty() ? "" : " " + reasons);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  static String id(OpennessLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
