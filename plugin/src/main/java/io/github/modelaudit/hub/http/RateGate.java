package io.github.modelaudit.hub.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Holds requests back before the hub has to refuse them: no more are let through in a window than
 * the hub said are left.
 */
final class RateGate {
  private final AtomicReference<Window> window = new AtomicReference<>(Window.UNKNOWN);

  /** Takes one request of the window, or returns how long to wait before trying again. */
  Duration tryEnter() {
    long now = System.nanoTime();
    Window before = window.getAndUpdate(old -> old.take(now));
    return before.waitAt(now);
  }

  /** Learns from an answer while others are still under way, which the hub has not counted yet. */
  void learn(RateLimit limit, int othersUnderWay) {
    long now = System.nanoTime();
    long left = Math.max(0, limit.remaining() - othersUnderWay);
    window.updateAndGet(
        old -> old.learn(now, new Window(true, now + limit.untilReset().toNanos(), left)));
  }

  /** What is known of the current window. */
  private record Window(boolean isKnown, long endsAt, long left) {
    private static final Window UNKNOWN = new Window(false, 0, 0);
    private static final long SAME = Duration.ofSeconds(3).toNanos();

    boolean isOver(long now) {
      return !isKnown || now - endsAt >= 0;
    }

    Window take(long now) {
      if (isOver(now)) {
        return UNKNOWN;
      }
      return new Window(true, endsAt, Math.max(0, left - 1));
    }

    Duration waitAt(long now) {
      return isOver(now) || left > 0 ? Duration.ZERO : Duration.ofNanos(endsAt - now);
    }

    Window learn(long now, Window next) {
      boolean isSame = !isOver(now) && Math.abs(next.endsAt - endsAt) < SAME;
      return isSame ? new Window(true, endsAt, Math.min(left, next.left)) : next;
    }
  }
}
