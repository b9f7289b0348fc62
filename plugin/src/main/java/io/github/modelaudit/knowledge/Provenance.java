package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a fact comes from and how sure it is.
 *
 * @param basis how it was established, for example {@code text-read} or {@code recalled}
 * @param checked the day it was last checked against its sources
 */
public record Provenance(
    Confidence confidence, String basis, List<String> sources, LocalDate checked) {
  public Provenance {
    requireNonNull(confidence, "confidence");
    requireNonNull(basis, "basis");
    sources = List.copyOf(sources);
    requireNonNull(checked, "checked");
  }
}
