package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when first asked for. Not for several threads at once. */
public final class Memo<T> {
  private final Supplier<T> making;
  private final AtomicReference<@Nullable T> value = new AtomicReference<>();

  public Memo(Supplier<T> making) {
    this.making = requireNonNull(making, "making");
  }

  /** Returns the value. */
  public T get() {
    T known = value.get();
    if (known != null) {
      return known;
    }
    T made = requireNonNull(making.get(), "value");
    value.set(made);
    return made;
  }

  /** Returns the value if somebody has asked for it. */
  public Optional<T> made() {
    return Optional.ofNullable(value.get());
  }
}
