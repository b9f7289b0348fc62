package io.github.modelaudit.policy.rule;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.domain.audit.ShippedTexts.Text;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.domain.license.Obligation.Kind;
import io.github.modelaudit.policy.obligation.Obligations;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.policy.settings.RuleLevels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags words that a license prescribes and that are not where the build says they are: a notice in
 * what is shipped, a phrase in what users see. A build that names no files is not held to it.
 */
public final class ObligationUnmet implements ModelRule {
  /** Words between which the user may choose. */
  private static final Pattern OR = Pattern.compile(" or ");

  /** What no file can hold as it stands: a blank to fill in, or a remark. */
  private static final Pattern BLANK = Pattern.compile("[\\[\\](),;]|\\.\\.\\.");

  @Override
  public String id() {
    return "obligation-unmet";
  }

  @Override
  public String title() {
    return "Prescribed words that are not shipped";
  }

  @Override
  public RuleLevels levels() {
    return RuleLevels.everywhere(RuleLevel.WARNING);
  }

  @Override
  public List<Violation> check(Assessment assessment, RuleContext context) {
    return Obligations.of(assessment, context.policy().use()).stream()
        .filter(obligation -> obligation.state() == Obligation.State.DUE)
        .flatMap(obligation -> check(assessment, obligation, context.shipped()).stream())
        .toList();
  }

  private static Optional<Violation> check(
      Assessment assessment, Obligation obligation, ShippedTexts shipped) {
    Optional<String> words = obligation.wording();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (obligation.kind() == Kind.NOTICE_LINE) {
      return shipped
          .notice()
          .filter(notice -> !notice.holds(words.get()))
          .map(notice -> notice(assessment, obligation, notice));
    }
    boolean isPhrase =
        obligation.kind() == Kind.DISPLAY_PHRASE && !BLANK.matcher(words.get()).find();
    return isPhrase && !shipped.displays().isEmpty() && !isShown(words.get(), shipped)
        ? Optional.of(phrase(assessment, obligation, shipped))
        : Optional.empty();
  }

  private static boolean isShown(String words, ShippedTexts shipped) {
    return Stream.of(OR.split(words))
        .anyMatch(phrase -> shipped.displays().stream().anyMatch(text -> text.holds(phrase)));
  }

  private static Violation notice(Assessment assessment, Obligation obligation, Text notice) {
    String why = notice.content().isPresent() ? "does not hold it" : "is not there";
    return new Violation(
        "License '%s' of model '%s' asks for the notice '%s', and '%s' %s."
            .formatted(
                obligation.license(),
                assessment.name(),
                obligation.wording().orElse(""),
                notice.name(),
                why),
        "Package the NOTICE-MODELS.txt that the format 'notice' writes as that file.",
        obligation.isSure());
  }

  private static Violation phrase(
      Assessment assessment, Obligation obligation, ShippedTexts shipped) {
    String files =
        shipped.displays().stream()
            .map(
                text ->
                    "'" + text.name() + "'" + (text.content().isPresent() ? "" : " (not there)"))
            .collect(Collectors.joining(", "));
    return new Violation(
        "License '%s' of model '%s' asks for the phrase '%s' to be shown, and it occurs in none of %s."
            .formatted(
                obligation.license(), assessment.name(), obligation.wording().orElse(""), files),
        "Show the phrase where users see it, and name that file in <displayFiles>.",
        obligation.isSure());
  }
}
