package io.github.modelaudit.hub;

/** Is told how far fetching is; called from the thread that asked for the graph. */
@FunctionalInterface
public interface FetchProgress {
  /** Tells nobody. */
  FetchProgress SILENT = step -> {};

  /** Takes how far fetching is, after each answer and about every second without one. */
  void report(FetchStep step);
}
