package io.github.modelaudit.domain.audit;

/** What the audit says of a build or of one model, best first. */
public enum Verdict {
  PASS,
  WARN,
  /** A violation may be hidden; the answer is not complete. */
  INCOMPLETE,
  FAIL;

  /** Returns the worse of the two. */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
