package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How open a model is: what is proven (the floor), what is possible (the ceiling), and why.
 *
 * @param floor the level that the evidence proves; never above the ceiling unless unknown
 * @param ceiling the highest level that the evidence leaves possible
 * @param granted what the licenses grant on the weights
 * @param reasons why, most important first
 * @param closers the facts that would narrow the interval, each a full sentence
 * @param profile what stands beside the rights
 */
public record OpennessGrade(
    OpennessLevel floor,
    OpennessLevel ceiling,
    Access access,
    RightsRange granted,
    Delivery delivery,
    List<OpennessReason> reasons,
    List<String> closers,
    OpennessProfile profile) {
  public OpennessGrade {
    requireNonNull(floor, "floor");
    requireNonNull(ceiling, "ceiling");
    requireNonNull(access, "access");
    requireNonNull(granted, "granted");
    requireNonNull(delivery, "delivery");
    reasons = List.copyOf(reasons);
    closers = List.copyOf(closers);
    requireNonNull(profile, "profile");
    if (floor.compareTo(ceiling) > 0) {
      throw new IllegalArgumentException("Floor " + floor + " is above ceiling " + ceiling + ".");
    }
  }

  /** Returns a grade of a model of which nothing but the rights was looked at. */
  public OpennessGrade(
      OpennessLevel floor,
      OpennessLevel ceiling,
      Access access,
      Rights rights,
      Rights rightsCeiling,
      Delivery delivery,
      List<OpennessReason> reasons,
      List<String> closers) {
    this(
        floor,
        ceiling,
        access,
        new RightsRange(rights, rightsCeiling),
        delivery,
        reasons,
        closers,
        OpennessProfile.UNKNOWN);
  }

  /** What the licenses grant, read strictly. */
  public Rights rights() {
    return granted.floor();
  }

  /** What the licenses grant, read generously. */
  public Rights rightsCeiling() {
    return granted.ceiling();
  }

  /** The one level for the gate: what is proven. */
  public OpennessLevel level() {
    return floor;
  }
}
