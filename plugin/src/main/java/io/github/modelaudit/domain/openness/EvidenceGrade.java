package io.github.modelaudit.domain.openness;

/** How well it is established that a component is there, best first. */
public enum EvidenceGrade {
  /** Its bytes or text were matched, or a dated review with a source says so. */
  VERIFIED,
  /** The hub shows it, whatever the author writes. */
  OBSERVED,
  /** The author says so in a structured field. */
  DECLARED,
  /** The author says so in prose or with a link. */
  CLAIMED,
  /** Nobody looked, or it could not be read. */
  UNKNOWN,
  /** It is not where it would have to be. */
  ABSENT;

  /** True when it counts as there in a strict reading. */
  public boolean isProof() {
    return this == VERIFIED || this == OBSERVED;
  }

  /** True when a generous reading may count it as there. */
  public boolean isPossible() {
    return this != ABSENT;
  }

  /** True when somebody at least says that it is there. */
  public boolean isStated() {
    return compareTo(CLAIMED) <= 0;
  }
}
