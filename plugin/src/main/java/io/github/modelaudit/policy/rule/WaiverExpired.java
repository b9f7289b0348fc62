package io.github.modelaudit.policy.rule;

import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.stream.Collectors;

/** Flags a waiver whose last day is over; what it accepted counts again. */
public final class WaiverExpired implements WaiverRule {
  @Override
  public String id() {
    return "waiver-expired";
  }

  @Override
  public String title() {
    return "A waiver whose last day is over";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(WaiverUse use) {
    if (!use.isOver()) {
      return List.of();
    }
    String until = use.waiver().until().map(day -> " ended on " + day).orElse(" ended");
    String effect =
        use.expired().isEmpty()
            ? ", and nothing needs it."
            : ", so that findings on " + quoted(use.expired()) + " count again.";
    return List.of(
        Violation.of(
            "The " + use.words() + " (owner: " + use.waiver().owner() + ")" + until + effect,
            use.expired().isEmpty()
                ? "Remove it."
                : "Solve the findings, or have the owner decide again and set a new 'until'."));
  }

  private static String quoted(List<String> models) {
    return models.stream().map(model -> "'" + model + "'").collect(Collectors.joining(", "));
  }
}
