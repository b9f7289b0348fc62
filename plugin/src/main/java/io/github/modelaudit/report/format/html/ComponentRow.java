package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.report.format.Words;
import java.util.Locale;

/**
 * A component of a model as the page shows it.
 *
 * @param license our id of its license; empty when it is not known
 */
public record ComponentRow(String name, Badge grade, String text, String license) {
  static ComponentRow of(ComponentEvidence evidence) {
    String name = evidence.component().id().replace('-', ' ');
    return new ComponentRow(
        name, badge(evidence.grade()), evidence.text(), evidence.license().orElse(""));
  }

  private static Badge badge(EvidenceGrade grade) {
    return switch (grade) {
      case VERIFIED -> new Badge("Verified", "good");
      case OBSERVED -> new Badge("Observed", "good");
      case DECLARED -> new Badge("Declared", "calm");
      case CLAIMED -> new Badge("Claimed", "calm");
      case UNKNOWN -> new Badge("Not known", "open");
      case ABSENT -> new Badge("Absent", "warn");
    };
  }

  /** The signal on the exemption as a status. */
  static Badge signal(EuSignal.Kind kind) {
    String word = Words.words(kind);
    String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return switch (kind) {
      case LOST_SYSTEMIC, NOT_ELIGIBLE -> new Badge(title, "warn");
      case REVIEW, UNKNOWN -> new Badge(title, "open");
      case LIKELY -> new Badge(title, "good");
      case NOT_APPLICABLE -> new Badge(title, "calm");
    };
  }
}
