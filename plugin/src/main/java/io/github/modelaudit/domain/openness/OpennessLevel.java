package io.github.modelaudit.domain.openness;

import java.util.Arrays;

/** How open a model is, least first. It attaches to a model at a revision, never to a provider. */
public enum OpennessLevel {
  /** Not enough facts; never passes in silence. */
  UNKNOWN,
  /** No weights obtainable. */
  CLOSED_API,
  /** Weights exist, but not for free commercial reuse or redistribution. */
  RESTRICTED_WEIGHTS,
  /** Downloadable, redistributable, commercial use allowed with conditions beyond open licenses. */
  OPEN_WEIGHTS_RESTRICTED,
  /** Downloadable under an open license. */
  OPEN_WEIGHTS,
  /** Open weights, and documented: architecture, card, report, evaluation, named data. */
  OPEN_MODEL,
  /** Open model, and training and data code openly licensed with complete data information. */
  OPEN_SOURCE_AI;

  /** How far up it is, from 1 for the least open level to 6; 0 where it is not known. */
  public int step() {
    return Arrays.asList(values()).indexOf(this);
  }
}
