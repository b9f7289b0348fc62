package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextScope;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flags a model whose license claims contradict each other, or whose one claim means several. Which
 * one holds is not known, so the policy's word about unknown licenses counts, unless it accepts
 * every one of them: then nothing is at stake, and somebody has to ask for more to make it fail.
 */
public final class LicenseConflict implements ModelRule {
  private static final List<ModelRule> STAKES =
      List.of(new LicenseDenied(), new LicenseNotAllowed(), new UseNotPermitted());

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
  public Optional<RuleLevels> impliedBy(Policy policy) {
    return policy.licenses().unknown().map(unknown -> unknown.levels());
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    List<Violation> found = new ArrayList<>();
    if (assessment.license() instanceof LicenseResolution.Conflicting conflict) {
      found.add(conflict(assessment, conflict, context));
    }
    assessment.node().flatMap(HubNode::facts).stream()
        .flatMap(facts -> facts.files().stream())
        .filter(file -> TextScope.of(file.path()) != TextScope.BESIDE)
        .forEach(file -> titled(file, assessment).ifPresent(found::add));
    return found;
  }

  private Violation conflict(
      Assessment assessment, LicenseResolution.Conflicting conflict, RuleContext context) {
    boolean isAsked = context.policy().level(id(), assessment.dependency().scope()).isPresent();
    return new Violation(
        "The license of model '"
            + assessment.name()
            + "' may be "
            + conflict.label()
            + ": "
            + (conflict.reason().endsWith(".") ? conflict.reason() : conflict.reason() + "."),
        "Ask its author which one holds, then waive this with the answer.",
        isAsked || isAtStake(assessment, context));
  }

  /** True when one of the candidates would violate the policy. */
  private static boolean isAtStake(Assessment assessment, RuleContext context) {
    return STAKES.stream().anyMatch(rule -> !rule.check(assessment, context).isEmpty());
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
