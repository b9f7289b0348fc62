package io.github.modelaudit.hub.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Knows until when the hub's rate limit holds requests back. */
final class RateWait {
  private final AtomicLong until = new AtomicLong(System.nanoTime());

  /** Notes a wait that begins now. */
  void begin(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    until.updateAndGet(known -> end - known > 0 ? end : known);
  }

  /** How long requests are held back from now; zero when they are not. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, until.get() - System.nanoTime()));
  }
}
