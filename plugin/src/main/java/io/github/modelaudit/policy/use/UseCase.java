package io.github.modelaudit.policy.use;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.policy.settings.Purpose;
import io.github.modelaudit.policy.settings.UseFacts;

/** One model and the facts about the user it is held against. */
record UseCase(Assessment assessment, UseFacts facts, LicenseTrail trail) {
  UseCase {
    requireNonNull(assessment, "assessment");
    requireNonNull(facts, "facts");
    requireNonNull(trail, "trail");
  }

  Terms terms() {
    return assessment.terms().terms();
  }

  /** True when the user said that no commercial advantage is sought. */
  boolean isNonCommercial() {
    return facts
        .purpose()
        .map(purpose -> purpose == Purpose.RESEARCH || purpose == Purpose.PERSONAL)
        .orElse(false);
  }

  /** True when a statement of a license is established and the license binds for sure. */
  boolean isSure(Clause clause) {
    return isSure(clause.license(), clause.isSure());
  }

  boolean isSure(String license, boolean isEstablished) {
    return isEstablished && trail.isSure(license);
  }

  /** Who withholds a grant, as the predicate of a sentence: a mere candidate only may. */
  String withheldBy(Clause clause) {
    return (trail.isSure(clause.license()) ? "is" : "may be") + " withheld by " + words(clause);
  }

  String model() {
    return "Model '" + assessment.name() + "'";
  }

  /** What a clause is, with its text when it has one. */
  String words(Clause clause) {
    return trail.words(clause.license())
        + " (term '"
        + clause.term().id()
        + "'"
        + (clause.text().isBlank() ? "" : ": " + plain(clause.text()))
        + ")";
  }

  /** A text for the middle of a sentence: without its full stop. */
  static String plain(String text) {
    String trimmed = text.strip();
    boolean isFullStop = trimmed.endsWith(".") && !trimmed.endsWith("..");
    return isFullStop ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
  }
}
