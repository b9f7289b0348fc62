package io.github.modelaudit.policy.view;

import static java.util.Objects.requireNonNull;

/** How open a model is, as rules of the user see it. */
public record Openness(
    @Meaning("the level that is proven, such as `open-weights`") String floor,
    @Meaning("the highest level that is possible") String ceiling,
    @Meaning("the place of the floor among the levels, from 0 (`unknown`) to 6") long floorRank,
    @Meaning("the place of the ceiling") long ceilingRank,
    @Meaning("what the licenses grant: `none`, `non-commercial`, `restricted` or `open`")
        String rights) {
  public Openness {
    requireNonNull(floor, "floor");
    requireNonNull(ceiling, "ceiling");
    requireNonNull(rights, "rights");
  }
}
