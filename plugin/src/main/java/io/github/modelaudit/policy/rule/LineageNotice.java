package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Set;

/** Flags a model that leaves out a text, name or restriction which its base asks to be repeated. */
public final class LineageNotice implements ModelRule {
  @Override
  public String id() {
    return "lineage-notice";
  }

  @Override
  public String title() {
    return "A duty of the base that is not met";
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
      Set.of(LineageCode.NOTICE_GAP, LineageCode.FLOW_DOWN_GAP);
  private static final String REMEDY =
      "Meet the duty of the base's license in what you ship, and tell the model's author.";
}
