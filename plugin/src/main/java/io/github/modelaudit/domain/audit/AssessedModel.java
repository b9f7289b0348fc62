package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.Obligation;
import java.util.List;

/**
 * An assessment, the verdict that the findings on it add up to, and what using the model asks for
 * even without a finding.
 *
 * @param obligations sorted, due ones first
 * @param modules the modules that use it, as {@code groupId:artifactId}, sorted; empty when a
 *     single module was audited
 */
public record AssessedModel(
    Assessment assessment, Verdict verdict, List<Obligation> obligations, List<String> modules) {
  public AssessedModel {
    requireNonNull(assessment, "assessment");
    requireNonNull(verdict, "verdict");
    obligations = obligations.stream().sorted().distinct().toList();
    modules = modules.stream().sorted().distinct().toList();
  }

  /** Makes a model of a single module. */
  public AssessedModel(Assessment assessment, Verdict verdict, List<Obligation> obligations) {
    this(assessment, verdict, obligations, List.of());
  }

  /** Makes a model that asks for nothing. */
  public AssessedModel(Assessment assessment, Verdict verdict) {
    this(assessment, verdict, List.of());
  }

  /** Returns the same with obligations. */
  public AssessedModel with(List<Obligation> owed) {
    return new AssessedModel(assessment, verdict, owed, modules);
  }

  /** Returns the same with the modules that use it. */
  public AssessedModel usedIn(List<String> users) {
    return new AssessedModel(assessment, verdict, obligations, users);
  }
}
