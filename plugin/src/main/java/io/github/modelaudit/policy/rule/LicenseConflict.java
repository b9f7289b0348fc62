package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextScope;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Violation> found = new ArrayList<>();
    if (assessment.license() instanceof LicenseResolution.Conflicting conflict) {
      found.add(conflict(assessment.name(), conflict));
    }
    assessment.node().flatMap(HubNode::facts).stream()
        .flatMap(facts -> facts.files().stream())
        .filter(file -> TextScope.of(file.path()) != TextScope.BESIDE)
        .forEach(file -> titled(file, assessment).ifPresent(found::add));
    return found;
  }

  private static Violation conflict(String model, LicenseResolution.Conflicting conflict) {
    return Violation.of(
        "The license of model '"
            + model
            + "' may be "
            + conflict.label()
            + ": "
            + (conflict.reason().endsWith(".") ? conflict.reason() : conflict.reason() + "."),
        "Ask its author which one holds, then waive this with the answer.");
  }

  /** A title is no text: it is a reason to look, and proves nothing. */
  private static Optional<Violation> titled(RepoFile file, Assessment assessment) {
    List<String> known = assessment.license().licenses();
    List<String> marks =
        file.text().stream()
            .filter(LegalText.Read.class::isInstance)
            .flatMap(text -> ((LegalText.Read) text).matches().stream())
            .filter(match -> match.form() == TextMatch.Form.TITLED)
            .flatMap(match -> match.licenses().stream())
            .toList();
    boolean isOther = !known.isEmpty() && marks.stream().noneMatch(known::contains);
    return marks.isEmpty() || !isOther
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "File '%s' of model '%s' has the title or phrases of %s, and its license is given as %s."
                    .formatted(
                        file.path(),
                        assessment.name(),
                        String.join(" or ", marks),
                        assessment.license().label()),
                "Read the file, then waive this with what you found.",
                false));
  }
}
