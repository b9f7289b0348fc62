package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a model whose license claims contradict each other, or whose one claim means several. */
public final class LicenseConflict implements ModelRule {
  @Override
  public String id() {
    return "license-conflict";
  }

  @Override
  public String title() {
    return "Claims about the license that disagree";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    if (!(assessment.license() instanceof LicenseResolution.Conflicting conflict)) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "The license of model '"
                + assessment.name()
                + "' may be "
                + conflict.label()
                + ": "
                + (conflict.reason().endsWith(".") ? conflict.reason() : conflict.reason() + "."),
            "Ask its author which one holds, then waive this with the answer."));
  }
}
