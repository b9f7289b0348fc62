package io.github.modelaudit.bench;

import java.lang.management.ManagementFactory;

/**
 * A point in time, in nanoseconds of the clock and of this thread's processor time, which other
 * load on the machine hardly touches.
 */
record Moment(long wall, long processor) {
  static Moment now() {
    return new Moment(
        System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /** Milliseconds of the clock. */
  double wallSince(Moment earlier) {
    return (wall - earlier.wall) / 1e6;
  }

  /** Milliseconds of processor time. */
  double processorSince(Moment earlier) {
    return (processor - earlier.processor) / 1e6;
  }
}
