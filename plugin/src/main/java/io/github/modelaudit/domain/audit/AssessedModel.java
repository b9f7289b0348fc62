package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

/** An assessment and the verdict that the findings on it add up to. */
public record AssessedModel(Assessment assessment, Verdict verdict) {
  public AssessedModel {
    requireNonNull(assessment, "assessment");
    requireNonNull(verdict, "verdict");
  }
}
