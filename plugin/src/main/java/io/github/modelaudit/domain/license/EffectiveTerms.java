package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The terms that bind a user of a model: its own license joined with those of every ancestor.
 *
 * @param terms the join
 * @param licenses the ids of all licenses that contributed, sorted
 * @param isComplete false when a license in the chain is missing, unknown or unrecognised, so that
 *     more may bind than is listed
 * @param verdicts what the hops show, nearest first; never empty for a model with a base
 */
public record EffectiveTerms(
    Terms terms, List<String> licenses, boolean isComplete, List<LineageVerdict> verdicts) {
  /** Nothing known. */
  public static final EffectiveTerms UNKNOWN =
      new EffectiveTerms(Terms.NONE, List.of(), false, List.of());

  public EffectiveTerms {
    requireNonNull(terms, "terms");
    licenses = licenses.stream().sorted().distinct().toList();
    verdicts = List.copyOf(verdicts);
  }
}
