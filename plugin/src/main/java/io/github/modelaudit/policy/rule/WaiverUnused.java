package io.github.modelaudit.policy.rule;

import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a waiver that accepts no finding. */
public final class WaiverUnused implements WaiverRule {
  @Override
  public String id() {
    return "waiver-unused";
  }

  @Override
  public String title() {
    return "A waiver that nothing needs";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(WaiverUse use) {
    boolean isNeeded = use.accepted() > 0 || use.isOver() || !use.lapses().isEmpty();
    return isNeeded
        ? List.of()
        : List.of(
            Violation.of(
                "The " + use.words() + " accepts no finding in this audit.",
                "Remove it, unless another module needs it."));
  }
}
