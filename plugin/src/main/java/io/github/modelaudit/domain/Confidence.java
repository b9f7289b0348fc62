package io.github.modelaudit.domain;

/** How sure a statement is, surest first. */
public enum Confidence {
  HIGH,
  MEDIUM,
  /** May be shown and may warn; nothing may fail a build on it alone. */
  LOW;

  /** Returns the less sure of the two. */
  public Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
