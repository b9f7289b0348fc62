package io.github.modelaudit.policy.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the licenses along the lineage of a model grant and withhold, as rules of the user see it.
 */
public record Terms(
    @Meaning("the ids of every license along the lineage") List<String> licenses,
    @Meaning("false when a license along the lineage is not known") boolean complete,
    @Meaning("term to stance: `free`, `conditional`, `unknown` or `restricted`, for every term")
        Map<String, String> stances,
    @Meaning("the same, by sure facts alone") Map<String, String> sureStances,
    @Meaning("the territories in which a license grants nothing") List<String> territories,
    @Meaning("what the lineage shows, such as `contradiction`") List<String> lineageCodes) {
  public Terms {
    licenses = List.copyOf(licenses);
    stances = Collections.unmodifiableMap(new TreeMap<>(stances));
    sureStances = Collections.unmodifiableMap(new TreeMap<>(sureStances));
    territories = List.copyOf(territories);
    lineageCodes = List.copyOf(lineageCodes);
  }
}
