package io.github.modelaudit.hub.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A limit on the time in which at least one request is under way; time spent on other parts of the
 * build does not count.
 */
final class TimeBudget {
  private final long total;
  private final AtomicReference<Meter> meter = new AtomicReference<>(new Meter(0, 0, 0));

  TimeBudget(Duration total) {
    this.total = total.toNanos();
  }

  /** Starts the clock if it stands still. */
  void enter() {
    long now = System.nanoTime();
    meter.updateAndGet(old -> old.enter(now));
  }

  /** Stops the clock when nothing else is under way. */
  void leave() {
    long now = System.nanoTime();
    meter.updateAndGet(old -> old.leave(now));
  }

  /** What is left; zero or negative when used up. */
  Duration remaining() {
    return Duration.ofNanos(total - requireNonNull(meter.get()).spentUntil(System.nanoTime()));
  }

  /** How many requests are under way, since when at least one was, and what earlier ones took. */
  private record Meter(int active, long since, long spent) {
    Meter enter(long now) {
      return active == 0 ? new Meter(1, now, spent) : new Meter(active + 1, since, spent);
    }

    Meter leave(long now) {
      return active == 1 ? new Meter(0, 0, spentUntil(now)) : new Meter(active - 1, since, spent);
    }

    long spentUntil(long now) {
      return active == 0 ? spent : spent + Math.max(0, now - since);
    }
  }
}
