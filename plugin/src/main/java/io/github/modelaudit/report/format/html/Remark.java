package io.github.modelaudit.report.format.html;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.report.format.Words;

/**
 * A sentence that holds for many models and stands once in the page.
 *
 * @param anchor where it stands
 * @param subject what it is about
 * @param text the sentence
 */
public record Remark(String anchor, String subject, String text) {
  public Remark {
    requireNonNull(anchor, "anchor");
    requireNonNull(subject, "subject");
    requireNonNull(text, "text");
  }

  /** What a sentence about a component is about: the component and how well it is established. */
  static String subject(ComponentEvidence evidence) {
    return evidence.component().id().replace('-', ' ') + ", " + Words.words(evidence.grade());
  }
}
