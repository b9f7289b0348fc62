package io.github.modelaudit.openness;

import io.github.modelaudit.domain.openness.DataLevel;

/**
 * What is known of training data, read strictly and generously.
 *
 * @param isNamedThroughout true when somebody at least says, for every stage, which data it was
 */
record DataRange(DataLevel floor, DataLevel ceiling, boolean isNamedThroughout) {

  /** Returns the range when the data of two stages counts together. */
  DataRange and(DataRange other) {
    return new DataRange(
        least(floor, other.floor),
        least(ceiling, other.ceiling),
        isNamedThroughout && other.isNamedThroughout);
  }

  static DataLevel least(DataLevel one, DataLevel other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  static DataLevel most(DataLevel one, DataLevel other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
