package io.github.modelaudit.hub.http;

import java.time.Duration;

/**
 * How patient the client is.
 *
 * @param maxRetries repetitions of one request after the first failure
 * @param firstDelay the wait before the first repetition; it doubles from there
 * @param maxDelay the longest wait, except where the hub names one
 * @param budget the time that a whole build may spend on hubs, waits included
 */
public record RetrySettings(
    int maxRetries, Duration firstDelay, Duration maxDelay, Duration budget) {
  /** Three repetitions after 0.5, 1 and 2 seconds, and five minutes in all. */
  public static final RetrySettings STANDARD =
      new RetrySettings(3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(5));

  public RetrySettings {
    if (maxRetries < 0 || firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException("Retries and delays must not be negative or shrink.");
    }
    if (budget.isNegative() || budget.isZero()) {
      throw new IllegalArgumentException("The time budget must be longer than nothing.");
    }
  }

  /** The wait before a repetition, counted from 1. */
  Duration delayBefore(int repetition) {
    Duration delay = firstDelay.multipliedBy(1L << Math.min(Math.max(repetition - 1, 0), 20));
    return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
  }
}
