package io.github.modelaudit.hub;

/** How much is asked about each repository. */
public enum FetchDepth {
  /** What judging a model needs: one request per repository; files are known by name. */
  FACTS,
  /**
   * Also sizes and digests of the files that matter, and what the text of the card holds: two
   * requests more per model, one more per dataset.
   */
  DIGESTS
}
