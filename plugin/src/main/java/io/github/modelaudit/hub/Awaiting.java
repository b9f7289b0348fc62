package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Waits for answers in the order asked and says how far it is, also while nothing comes. */
final class Awaiting {
  private static final long PATIENCE_MILLIS = 1_000;

  private final FetchStep.Kind kind;
  private final Supplier<Duration> rateLimit;
  private final FetchProgress progress;

  /**
   * @param rateLimit tells how long the hub's rate limit holds requests back from now
   */
  Awaiting(FetchStep.Kind kind, Supplier<Duration> rateLimit, FetchProgress progress) {
    this.kind = requireNonNull(kind, "kind");
    this.rateLimit = requireNonNull(rateLimit, "rateLimit");
    this.progress = requireNonNull(progress, "progress");
  }

  /**
   * Hands over every answer.
   *
   * @param before how many answers came in earlier rounds
   */
  <K, V> void each(Map<K, CompletableFuture<V>> started, int before, BiConsumer<K, V> taker) {
    int total = before + started.size();
    int done = before;
    for (Map.Entry<K, CompletableFuture<V>> entry : started.entrySet()) {
      taker.accept(entry.getKey(), answer(entry.getValue(), done, total));
      done++;
      report(done, total);
    }
  }

  private <V> V answer(CompletableFuture<V> future, int done, int total) {
    while (true) {
      try {
        return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        report(done, total);
      } catch (ExecutionException e) {
        throw new CompletionException(e.getCause());
      } catch (InterruptedException e) {
        // Those who read see the interrupt, too, and answer with what they have.
        Thread.currentThread().interrupt();
        return future.join();
      }
    }
  }

  private void report(int done, int total) {
    progress.report(new FetchStep(kind, done, total, rateLimit.get()));
  }
}
