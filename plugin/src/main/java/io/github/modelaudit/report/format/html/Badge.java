package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.license.Stance;

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
