package io.github.modelaudit.policy;

import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.policy.settings.Keyword;

/** From which severity on a finding fails the build. */
public enum FailOn implements Keyword {
  /** Errors fail; warnings are printed. */
  ERROR("error"),
  /** Errors and warnings fail. */
  WARNING("warning"),
  /** Nothing fails. */
  NEVER("never");

  private final String id;

  FailOn(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** True when an open finding of the severity fails the build. */
  public boolean isFailedBy(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity == Severity.ERROR || severity == Severity.WARNING;
      case NEVER -> false;
    };
  }
}
