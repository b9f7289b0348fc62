package io.github.modelaudit.domain.openness;

/** How much is known and to be had of the training data, least first. */
public enum DataLevel {
  /** Nothing is said. */
  NOTHING,
  /** Kinds of data are described. */
  DESCRIBED,
  /** The sources are named. */
  NAMED,
  /** All named sources can be had without payment, some gated or without a license. */
  AVAILABLE,
  /** All sources can be had, are openly licensed, and the list is complete. */
  OPEN
}
