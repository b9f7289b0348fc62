package io.github.modelaudit.hub;

/**
 * How far the lineage of models is followed, so that a hostile card cannot make a build ask without
 * end. What lies beyond a limit is a gap with a reason.
 *
 * @param depth the most links between a model and an ancestor
 * @param parents the most base models per model
 * @param repositories the most repositories per graph beyond the models asked for
 * @param datasets the most datasets per model
 */
public record LineageLimits(int depth, int parents, int repositories, int datasets) {
  /** 16 links, 64 base models, 500 repositories, 32 datasets. */
  public static final LineageLimits STANDARD = new LineageLimits(16, 64, 500, 32);

  public LineageLimits {
    if (depth < 0 || parents < 0 || repositories < 0 || datasets < 0) {
      throw new IllegalArgumentException("A limit of the lineage must not be negative.");
    }
  }
}
