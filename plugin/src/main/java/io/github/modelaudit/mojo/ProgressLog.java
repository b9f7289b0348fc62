package io.github.modelaudit.mojo;

import io.github.modelaudit.hub.FetchProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.maven.plugin.logging.Log;

/** Says every few seconds how far a slow fetch is, and nothing of a fast one. */
final class ProgressLog implements FetchProgress {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Log log;
  private final Clock clock;
  private final AtomicReference<Instant> next;

  ProgressLog(Log log, Clock clock) {
    this.log = log;
    this.clock = clock;
    this.next = new AtomicReference<>(clock.instant().plus(PAUSE));
  }

  @Override
  public void report(int done, int total) {
    Instant now = clock.instant();
    Instant due = next.get();
    if (!now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE))) {
      log.info("Asking the Hub: " + done + " of " + total + " repositories.");
    }
  }
}
