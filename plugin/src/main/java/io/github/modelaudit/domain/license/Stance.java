package io.github.modelaudit.domain.license;

/**
 * How much a term binds the user, least first. The order is the join: of two clauses on one term
 * the later value holds, so that an unknown is never louder than a known restriction.
 */
public enum Stance {
  /** Granted, or no duty. */
  FREE,
  /** Granted under a condition that facts about the user decide, or a duty in some cases. */
  CONDITIONAL,
  /** Not established. */
  UNKNOWN,
  /** Withheld, or a duty in every case. */
  RESTRICTED;

  /** Returns the stricter of the two. */
  public Stance join(Stance other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
