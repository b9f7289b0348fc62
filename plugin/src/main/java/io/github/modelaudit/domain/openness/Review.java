package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated review of a model by people, which counted for its grade.
 *
 * @param isSure false when it rests on memory or a single page; it then only widens the interval
 * @param outdated what the hub shows today that the review contradicts, one full sentence; the
 *     review then counts for nothing
 */
public record Review(
    String text,
    List<String> sources,
    LocalDate checked,
    boolean isSure,
    Optional<String> outdated) {
  public Review {
    requireNonNull(text, "text");
    sources = List.copyOf(sources);
    requireNonNull(checked, "checked");
    requireNonNull(outdated, "outdated");
  }
}
