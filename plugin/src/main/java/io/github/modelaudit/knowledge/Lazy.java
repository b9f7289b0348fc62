package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A value that is read when first asked for, once, whichever thread asks. */
final class Lazy<T> {
  private final Reading<T> reading;
  private final AtomicReference<@Nullable T> value = new AtomicReference<>();

  /** Reads a value from data files. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws KnowledgeException;
  }

  private Lazy(Reading<T> reading) {
    this.reading = reading;
  }

  /** Returns a value of files that come with the tool; that they can be read is tested. */
  static <T> Lazy<T> later(Reading<T> reading) {
    return new Lazy<>(reading);
  }

  /** Returns a value that is read now, because a user's file has a part in it. */
  static <T> Lazy<T> now(Reading<T> reading) throws KnowledgeException {
    var lazy = new Lazy<>(reading);
    lazy.value.set(requireNonNull(reading.read(), "value"));
    return lazy;
  }

  T get() {
    T known = value.get();
    return known != null ? known : readOnce();
  }

  private synchronized T readOnce() {
    T known = value.get();
    if (known != null) {
      return known;
    }
    try {
      T read = requireNonNull(reading.read(), "value");
      value.set(read);
      return read;
    } catch (KnowledgeException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
