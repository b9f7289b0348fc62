package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How open a model is: what is proven (the floor), what is possible (the ceiling), and why.
 *
 * @param floor the level that the evidence proves; never above the ceiling unless unknown
 * @param ceiling the highest level that the evidence leaves possible
 * @param rights what the licenses grant, read strictly
 * @param rightsCeiling the same, read generously
 * @param reasons why, most important first
 * @param closers the facts that would narrow the interval, each a full sentence
 */
public record OpennessGrade(
    OpennessLevel floor,
    OpennessLevel ceiling,
    Access access,
    Rights rights,
    Rights rightsCeiling,
    Delivery delivery,
    List<OpennessReason> reasons,
    List<String> closers) {
  public OpennessGrade {
    requireNonNull(floor, "floor");
    requireNonNull(ceiling, "ceiling");
    requireNonNull(access, "access");
    requireNonNull(rights, "rights");
    requireNonNull(rightsCeiling, "rightsCeiling");
    requireNonNull(delivery, "delivery");
    reasons = List.copyOf(reasons);
    closers = List.copyOf(closers);
    if (floor.compareTo(ceiling) > 0) {
      throw new IllegalArgumentException("Floor " + floor + " is above ceiling " + ceiling + ".");
    }
  }

  /** The one level for the gate: what is proven. */
  public OpennessLevel level() {
    return floor;
  }
}
