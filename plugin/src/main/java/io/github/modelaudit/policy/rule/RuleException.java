package io.github.modelaudit.policy.rule;

import org.jspecify.annotations.Nullable;

/** A rule cannot say whether a model violates it; the message is a sentence that says why. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
