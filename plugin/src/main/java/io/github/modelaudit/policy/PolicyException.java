package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import org.jspecify.annotations.Nullable;

/** A policy cannot be read; the message says which, where, why and what to write instead. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location location;

  public PolicyException(String message, Location location, @Nullable Throwable cause) {
    super(message, cause);
    this.location = requireNonNull(location, "location");
  }

  /** The place in the policy file. */
  public Location location() {
    return location;
  }
}
