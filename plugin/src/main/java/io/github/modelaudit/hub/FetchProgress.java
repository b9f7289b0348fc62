package io.github.modelaudit.hub;

/** Is told how far fetching is; called from the thread that asked for the graph. */
@FunctionalInterface
public interface FetchProgress {
  /** Tells nobody. */
  FetchProgress SILENT = (done, total) -> {};

  /**
   * Says how many repositories are done of those known so far; the total grows as ancestors turn
   * up.
   */
  void report(int done, int total);
}
