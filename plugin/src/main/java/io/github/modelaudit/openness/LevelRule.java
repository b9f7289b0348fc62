package io.github.modelaudit.openness;

import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.Rights;

/** The decision from rights to levels, once the weights are known to exist. */
final class LevelRule {
  private LevelRule() {}

  /** Returns the level that the rights prove; documentation is never proven by metadata. */
  static OpennessLevel floor(Rights rights) {
    return switch (rights) {
      case NONE, NON_COMMERCIAL -> OpennessLevel.RESTRICTED_WEIGHTS;
      case RESTRICTED -> OpennessLevel.OPEN_WEIGHTS_RESTRICTED;
      case OPEN -> OpennessLevel.OPEN_WEIGHTS;
    };
  }

  /**
   * Returns the highest level that the rights leave possible.
   *
   * @param best the highest level that anything else leaves possible
   */
  static OpennessLevel ceiling(Rights rights, OpennessLevel best) {
    return rights == Rights.OPEN ? best : floor(rights);
  }
}
