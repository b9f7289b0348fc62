package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;

/** Flags a model that names a license which the knowledge does not hold. */
public final class LicenseUnrecognised implements ModelRule {
  @Override
  public String id() {
    return "license-unrecognised";
  }

  @Override
  public String title() {
    return "A license nobody here knows";
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
    if (!(assessment.license() instanceof LicenseResolution.Unrecognised unrecognised)) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "Model '"
                + assessment.name()
                + "' names license '"
                + unrecognised.named()
                + "', which cannot be judged. "
                + unrecognised.reason(),
            "Read the license, then waive this with what it says, or use another model."));
  }
}
