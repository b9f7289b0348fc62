package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Set;

/** Flags a model when a model it was made from cannot be found, or its license cannot be judged. */
public final class LineageGap implements ModelRule {
  @Override
  public String id() {
    return "lineage-gap";
  }

  @Override
  public String title() {
    return "A lineage that cannot be followed or judged";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return LineageFindings.on(assessment, CODES, REMEDY);
  }

  private static final Set<LineageCode> CODES =
      Set.of(LineageCode.LINEAGE_GAP, LineageCode.UNRESOLVED);
  private static final String REMEDY =
      "Find out what the model was made from and under which license, then waive this with it.";
}
