package io.github.modelaudit.policy.rule;

import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a waiver whose evidence has changed; what it accepted counts again. */
public final class WaiverLapsed implements WaiverRule {
  @Override
  public String id() {
    return "waiver-lapsed";
  }

  @Override
  public String title() {
    return "A waiver decided on other facts";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(WaiverUse use) {
    return use.lapses().stream()
        .map(
            lapse ->
                Violation.of(
                    "The "
                        + use.words()
                        + " (owner: "
                        + use.waiver().owner()
                        + ") no longer holds for model '"
                        + lapse.model()
                        + "': "
                        + lapse.difference()
                        + ".",
                    "Have the owner look at the new facts, then correct 'evidence' or remove the"
                        + " waiver."))
        .toList();
  }
}
