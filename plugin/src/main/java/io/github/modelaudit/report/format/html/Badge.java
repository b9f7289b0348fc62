package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.report.format.Words;
import java.util.Locale;

/**
 * A short status: a word and a tone. The style draws a sign for each tone, so that a status never
 * speaks by color alone.
 *
 * @param tone one of the tones the style knows: good, warn, bad, open, calm
 */
public record Badge(String word, String tone) {
  /** A term that no license speaks of. */
  static final Badge NOT_MENTIONED = new Badge("Not mentioned", "calm");

  static Badge of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Badge("Pass", "good");
      case WARN -> new Badge("Warn", "warn");
      case INCOMPLETE -> new Badge("Incomplete", "open");
      case FAIL -> new Badge("Fail", "bad");
    };
  }

  static Badge of(Severity severity) {
    return switch (severity) {
      case ERROR -> new Badge("Error", "bad");
      case WARNING -> new Badge("Warning", "warn");
      case INFO -> new Badge("Info", "calm");
    };
  }

  /** How well it is established that a component is there. */
  static Badge of(EvidenceGrade grade) {
    return switch (grade) {
      case VERIFIED -> new Badge("Verified", "good");
      case OBSERVED -> new Badge("Observed", "good");
      case DECLARED -> new Badge("Declared", "calm");
      case CLAIMED -> new Badge("Claimed", "calm");
      case UNKNOWN -> new Badge("Not known", "open");
      case ABSENT -> new Badge("Absent", "warn");
    };
  }

  /** The signal on the exemption. */
  static Badge of(EuSignal.Kind kind) {
    String word = Words.words(kind);
    String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return switch (kind) {
      case LOST_SYSTEMIC, NOT_ELIGIBLE -> new Badge(title, "warn");
      case REVIEW, UNKNOWN -> new Badge(title, "open");
      case LIKELY -> new Badge(title, "good");
      case NOT_APPLICABLE -> new Badge(title, "calm");
    };
  }

  /** The answer to 'may I'. */
  static Badge ofRight(Stance stance) {
    return switch (stance) {
      case FREE -> new Badge("Yes", "good");
      case CONDITIONAL -> new Badge("On conditions", "warn");
      case UNKNOWN -> new Badge("Not established", "open");
      case RESTRICTED -> new Badge("No", "bad");
    };
  }

  /** The answer to 'must I'. */
  static Badge ofDuty(Stance stance) {
    return switch (stance) {
      case FREE -> new Badge("No", "calm");
      case CONDITIONAL -> new Badge("In some cases", "warn");
      case UNKNOWN -> new Badge("Not established", "open");
      case RESTRICTED -> new Badge("Always", "calm");
    };
  }
}
