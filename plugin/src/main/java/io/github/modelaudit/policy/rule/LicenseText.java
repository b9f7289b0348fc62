package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextScope;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;

/** Flags a license file that is a standard text with additions or changes. */
public final class LicenseText implements ModelRule {
  @Override
  public String id() {
    return "license-text";
  }

  @Override
  public String title() {
    return "A standard license text with additions or changes";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return assessment.node().flatMap(HubNode::facts).stream()
        .flatMap(facts -> facts.files().stream())
        .filter(file -> TextScope.of(file.path()) != TextScope.BESIDE)
        .filter(LicenseText::isAltered)
        .map(file -> violation(file.path(), assessment))
        .toList();
  }

  private static boolean isAltered(RepoFile file) {
    return file.text().isPresent()
        && file.text().get() instanceof LegalText.Read read
        && !read.matches().isEmpty()
        && read.matches().stream().noneMatch(match -> match.form() == TextMatch.Form.TITLED)
        && read.matches().stream().anyMatch(match -> match.form() != TextMatch.Form.STANDARD);
  }

  private static Violation violation(String path, Assessment assessment) {
    String what =
        assessment.license().claims().stream()
            .filter(claim -> claim.field().equals(path))
            .map(LicenseClaim::value)
            .findFirst()
            .orElse("a standard license text with additions or changes");
    return Violation.of(
        "License file '%s' of model '%s' is %s.".formatted(path, assessment.name(), what),
        "Read what was added or changed, then waive this with what you found.");
  }
}
