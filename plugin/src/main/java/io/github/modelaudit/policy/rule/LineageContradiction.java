package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Set;

/** Flags a model whose license contradicts that of a model it was made from. */
public final class LineageContradiction implements ModelRule {
  @Override
  public String id() {
    return "lineage-contradiction";
  }

  @Override
  public String title() {
    return "A label that grants what the base withholds";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return LineageFindings.on(assessment, CODES, REMEDY);
  }

  private static final Set<LineageCode> CODES =
      Set.of(
          LineageCode.CONTRADICTION,
          LineageCode.SHARE_ALIKE_BREACH,
          LineageCode.NO_DERIVATIVES_BREACH,
          LineageCode.OUTPUT_TRAINING_BREACH);
  private static final String REMEDY =
      "Treat the model as bound by its base's license, use another model, or waive this with who"
          + " cleared it.";
}
