package io.github.modelaudit.mojo;

import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.FetchStep;
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
  public void report(FetchStep step) {
    Instant now = clock.instant();
    Instant due = next.get();
    if (!now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE))) {
      log.info("Asking the Hub: " + count(step) + wait(step.waiting()) + ".");
    }
  }

  private static String count(FetchStep step) {
    return step.done()
        + " of "
        + step.total()
        + switch (step.kind()) {
          case REPOSITORIES -> " repositories";
          case FILE_LISTS -> " lists of files";
          case CARD_TEXTS -> " texts of cards";
          case LICENSE_TEXTS -> " sets of license files";
        };
  }

  /** Rounded up, so that the log does not say 0 seconds. */
  private static String wait(Duration wait) {
    return wait.isZero()
        ? ""
        : ", waiting " + wait.plusMillis(999).toSeconds() + " s for its rate limit";
  }
}
