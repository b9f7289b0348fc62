package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How far fetching is.
 *
 * @param kind what is asked for
 * @param done how many are done
 * @param total of how many that are known so far; it grows as ancestors turn up
 * @param waiting how long the hub's rate limit holds requests back from now; zero when it does not
 */
public record FetchStep(Kind kind, int done, int total, Duration waiting) {
  /** What is asked for. */
  public enum Kind {
    REPOSITORIES,
    FILE_LISTS,
    CARD_TEXTS,
    LICENSE_TEXTS
  }

  public FetchStep {
    requireNonNull(kind, "kind");
    requireNonNull(waiting, "waiting");
  }
}
