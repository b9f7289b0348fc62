package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.hub.FetchStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
  private final RecordedLog log = new RecordedLog();

  /** A clock that has moved on by the steps each time it is asked. */
  private static final class Steps extends Clock {
    private final Deque<Integer> seconds = new ConcurrentLinkedDeque<>();

    Steps(int... seconds) {
      IntStream.of(seconds).forEach(this.seconds::add);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plus(Duration.ofSeconds(seconds.remove()));
    }
  }

  private static FetchStep step(int done, int total) {
    return new FetchStep(FetchStep.Kind.REPOSITORIES, done, total, Duration.ZERO);
  }

  @Test
  void says_nothing_of_a_fast_fetch() {
    var progress = new ProgressLog(log, new Steps(0, 1, 4));

    progress.report(step(1, 2));
    progress.report(step(2, 2));

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void speaks_every_few_seconds_of_a_slow_one() {
    var progress = new ProgressLog(log, new Steps(0, 5, 6, 11));

    progress.report(step(1, 4));
    progress.report(step(2, 4));
    progress.report(step(3, 4));

    assertThat(log.lines())
        .containsExactly(
            "[INFO] Asking the Hub: 1 of 4 repositories.",
            "[INFO] Asking the Hub: 3 of 4 repositories.");
  }

  @Test
  void says_why_nothing_comes() {
    var progress = new ProgressLog(log, new Steps(0, 5, 10));

    progress.report(new FetchStep(FetchStep.Kind.FILE_LISTS, 3, 4, Duration.ofMillis(240_200)));
    progress.report(new FetchStep(FetchStep.Kind.FILE_LISTS, 4, 4, Duration.ZERO));

    assertThat(log.lines())
        .containsExactly(
            "[INFO] Asking the Hub: 3 of 4 lists of files, waiting 241 s for its rate limit.",
            "[INFO] Asking the Hub: 4 of 4 lists of files.");
  }
}
