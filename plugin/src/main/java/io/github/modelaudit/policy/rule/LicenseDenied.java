package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.policy.settings.LicenseLists;
import io.github.modelaudit.policy.settings.LicenseSelector;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import io.github.modelaudit.policy.use.LicenseTrail;
import io.github.modelaudit.policy.use.LicenseTrail.Holder;
import java.util.List;
import java.util.stream.Stream;

/** Flags a model when a license that binds it, its own or inherited, is on the deny list. */
public final class LicenseDenied implements ModelRule {
  @Override
  public String id() {
    return "license-denied";
  }

  @Override
  public String title() {
    return "A license that the policy denies";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    LicenseLists lists = context.lists(assessment.dependency().scope());
    return LicenseTrail.of(assessment).holders().stream()
        .flatMap(holder -> violations(assessment, holder, lists, context))
        .toList();
  }

  private static Stream<Violation> violations(
      Assessment assessment, Holder holder, LicenseLists lists, RuleContext context) {
    LicenseBundle held = holder.license().bundle();
    List<String> licenses = held.licenses();
    boolean areAllDenied =
        licenses.stream().allMatch(license -> lists.denies(license, held).isPresent());
    return licenses.stream()
        .flatMap(
            license ->
                lists.denies(license, held).stream()
                    .map(
                        selector ->
                            violation(
                                "Model '" + assessment.name() + "' " + holder.binding(license),
                                selector,
                                (holder.isSure() || areAllDenied)
                                    && (selector.isByName() || context.isEstablished(license)))));
  }

  private static Violation violation(String fact, LicenseSelector selector, boolean isSure) {
    return new Violation(
        fact + ", which the policy denies with '" + selector.text() + "' in 'licenses.deny'.",
        "Use a model under another license, or waive this with a reason.",
        isSure);
  }
}
