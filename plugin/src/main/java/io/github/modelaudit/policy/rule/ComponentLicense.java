package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.text.TextScope;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a part of a model, or its code, whose license text is not that of the whole. */
public final class ComponentLicense implements ModelRule {
  @Override
  public String id() {
    return "component-license";
  }

  @Override
  public String title() {
    return "A part with another license than the whole";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    List<String> whole = assessment.license().licenses();
    return assessment.license().claims().stream()
        .filter(claim -> claim.kind() == LicenseClaim.Kind.DETECTED)
        .filter(claim -> !whole.isEmpty() && !claim.licenses().isEmpty())
        .filter(claim -> claim.licenses().stream().noneMatch(whole::contains))
        .filter(claim -> isPart(TextScope.of(claim.field())))
        .map(claim -> violation(claim, assessment))
        .toList();
  }

  private static boolean isPart(TextScope scope) {
    return switch (scope) {
      case CODE, COMPONENT -> true;
      case WHOLE, BESIDE -> false;
    };
  }

  private static Violation violation(LicenseClaim claim, Assessment assessment) {
    String part = TextScope.of(claim.field()) == TextScope.CODE ? "The code" : "A part";
    return Violation.of(
        "%s of model '%s' is under %s by file '%s', the whole under %s."
            .formatted(
                part,
                assessment.name(),
                String.join(" and ", claim.licenses()),
                claim.field(),
                assessment.license().label()),
        "Check that you may use the part under its license, then waive this with the answer.");
  }
}
