package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was seen of one component.
 *
 * @param text where it was seen or looked for, one full sentence
 * @param license our id of the license of the component; absent when none is known
 * @param licenseGrade how well the license is established
 */
public record ComponentEvidence(
    Component component,
    EvidenceGrade grade,
    String text,
    Optional<String> license,
    EvidenceGrade licenseGrade) {
  public ComponentEvidence {
    requireNonNull(component, "component");
    requireNonNull(grade, "grade");
    requireNonNull(text, "text");
    requireNonNull(license, "license");
    requireNonNull(licenseGrade, "licenseGrade");
  }

  /** Returns evidence of which the license is not known. */
  public ComponentEvidence(Component component, EvidenceGrade grade, String text) {
    this(component, grade, text, Optional.empty(), EvidenceGrade.UNKNOWN);
  }

  /** Returns the same evidence with a license. */
  public ComponentEvidence licensed(String id, EvidenceGrade howSure) {
    return new ComponentEvidence(component, grade, text, Optional.of(id), howSure);
  }
}
