package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What one license says on one term.
 *
 * @param value the normalised keyword, for example {@code allowed} or {@code whole-work}
 * @param text what a person should read: the vendor's wording or a note; may be empty
 * @param isSure false when the fact is recalled, secondary or otherwise not established; such a
 *     clause may warn and must not fail a build
 */
public record Clause(
    Term term, Stance stance, String license, String value, String text, boolean isSure)
    implements Comparable<Clause> {
  private static final Comparator<Clause> ORDER =
      Comparator.comparing(Clause::term)
          .thenComparing(Clause::stance, Comparator.reverseOrder())
          .thenComparing(Clause::license)
          .thenComparing(Clause::value)
          .thenComparing(Clause::text)
          .thenComparing(Clause::isSure);

  public Clause {
    requireNonNull(term, "term");
    requireNonNull(stance, "stance");
    requireNonNull(license, "license");
    requireNonNull(value, "value");
    requireNonNull(text, "text");
  }

  @Override
  public int compareTo(Clause other) {
    return ORDER.compare(this, other);
  }
}
