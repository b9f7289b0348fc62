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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a model when the policy lists allowed licenses and one that binds it is not among them. */
public final class LicenseNotAllowed implements ModelRule {
  @Override
  public String id() {
    return "license-not-allowed";
  }

  @Override
  public String title() {
    return "A license outside of the allow list";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    LicenseLists lists = context.lists(assessment.dependency().scope());
    if (lists.allow().isEmpty()) {
      return List.of();
    }
    return LicenseTrail.of(assessment).holders().stream()
        .flatMap(holder -> violations(assessment, holder, lists))
        .toList();
  }

  private static Stream<Violation> violations(
      Assessment assessment, Holder holder, LicenseLists lists) {
    LicenseBundle held = holder.license().bundle();
    List<String> licenses = held.licenses();
    boolean isNoneAllowed =
        licenses.stream().noneMatch(license -> lists.allows(license, held).isPresent());
    return licenses.stream()
        .filter(
            license ->
                lists.allows(license, held).isEmpty() && lists.denies(license, held).isEmpty())
        .map(
            license ->
                new Violation(
                    "Model '"
                        + assessment.name()
                        + "' "
                        + holder.binding(license)
                        + ", which is not in 'licenses.allow': "
                        + words(lists)
                        + ".",
                    "Use a model under an allowed license, add the license to 'licenses.allow', or"
                        + " waive this with a reason.",
                    holder.isSure() || isNoneAllowed));
  }

  private static String words(LicenseLists lists) {
    return lists.allow().stream()
        .flatMap(List::stream)
        .map(LicenseSelector::text)
        .collect(Collectors.joining(", "));
  }
}
