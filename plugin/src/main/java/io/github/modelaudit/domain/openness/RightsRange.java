package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

/**
 * What licenses grant, read strictly and read generously.
 *
 * @param floor what is established
 * @param ceiling what is possible; never below the floor
 */
public record RightsRange(Rights floor, Rights ceiling) {
  /** Nothing is known. */
  public static final RightsRange OPEN_QUESTION = new RightsRange(Rights.NONE, Rights.OPEN);

  public RightsRange {
    requireNonNull(floor, "floor");
    requireNonNull(ceiling, "ceiling");
    if (floor.compareTo(ceiling) > 0) {
      throw new IllegalArgumentException("Floor " + floor + " is above ceiling " + ceiling + ".");
    }
  }

  /** Returns the range of what is sure. */
  public static RightsRange exactly(Rights rights) {
    return new RightsRange(rights, rights);
  }

  /** Returns the range when both bind. */
  public RightsRange and(RightsRange other) {
    return new RightsRange(least(floor, other.floor), least(ceiling, other.ceiling));
  }

  /** Returns the range when one of the two binds, and nobody knows which. */
  public RightsRange or(RightsRange other) {
    return new RightsRange(least(floor, other.floor), most(ceiling, other.ceiling));
  }

  /** Returns the range when the user may choose. */
  public RightsRange orChosen(RightsRange other) {
    return new RightsRange(most(floor, other.floor), most(ceiling, other.ceiling));
  }

  /** Returns the range when more may bind than is known. */
  public RightsRange withFloorAtMost(Rights limit) {
    return new RightsRange(least(floor, limit), ceiling);
  }

  /** Compares what is established. */
  public int compareFloor(RightsRange other) {
    return floor.compareTo(other.floor);
  }

  private static Rights least(Rights one, Rights other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Rights most(Rights one, Rights other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
