package io.github.modelaudit.hub.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/**
 * Lets one request connect before the others start, so that they share its HTTP/2 connection
 * instead of each making one of their own.
 */
final class FirstConnection extends EventListener {
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private final CountDownLatch isDecided = new CountDownLatch(1);

  /** Returns at once for the first caller, and for the others when its connection is decided. */
  void await(Duration longest) throws InterruptedException {
    if (!isTaken.compareAndSet(false, true)) {
      boolean isInTime = isDecided.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (!isInTime) {
        isDecided.countDown();
      }
    }
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    isDecided.countDown();
  }

  /** Lets the others start, whatever became of the first. */
  void end() {
    isDecided.countDown();
  }
}
