package io.github.modelaudit.audit;

import org.jspecify.annotations.Nullable;

/**
 * An audit that could not run, because what the user gave cannot be used; the message says what.
 */
public final class AuditException extends Exception {
  private static final long serialVersionUID = 1L;

  public AuditException(String message) {
    super(message);
  }

  public AuditException(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
