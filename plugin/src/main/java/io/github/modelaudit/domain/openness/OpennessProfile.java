package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What stands beside the rights on the weights: how complete a model is, our checklist, and the
 * signal on the exemption. None of the three follows from another.
 */
public record OpennessProfile(
    Completeness completeness,
    List<ChecklistItem> checklist,
    EuSignal euSignal,
    Optional<Review> review) {
  /** Nothing was looked at. */
  public static final OpennessProfile UNKNOWN =
      new OpennessProfile(Completeness.UNKNOWN, List.of(), EuSignal.UNKNOWN, Optional.empty());

  public OpennessProfile {
    requireNonNull(completeness, "completeness");
    checklist = List.copyOf(checklist);
    requireNonNull(euSignal, "euSignal");
    requireNonNull(review, "review");
  }
}
