package io.github.modelaudit.domain;

import java.util.List;

/**
 * Every place that a search for a model has found.
 *
 * @param places sorted by place, at most one of each line
 * @param isComplete false when files were too large or too many, so that there may be more
 */
public record Mentions(List<Mention> places, boolean isComplete) {
  public Mentions {
    places = places.stream().sorted().distinct().toList();
  }
}
