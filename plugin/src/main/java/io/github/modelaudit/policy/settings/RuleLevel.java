package io.github.modelaudit.policy.settings;

import io.github.modelaudit.domain.audit.Severity;
import java.util.Optional;

/** How much a rule's findings matter, as a policy sets it. */
public enum RuleLevel implements Keyword {
  /** Fails the build. */
  ERROR("error", Optional.of(Severity.ERROR)),
  /** Is printed. */
  WARNING("warning", Optional.of(Severity.WARNING)),
  /** Is in the report; never changes a verdict. */
  INFO("info", Optional.of(Severity.INFO)),
  /** The rule is not asked. */
  OFF("off", Optional.empty());

  private final String id;
  private final Optional<Severity> severity;

  RuleLevel(String id, Optional<Severity> severity) {
    this.id = id;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  /** The severity of findings; absent when there are none. */
  public Optional<Severity> severity() {
    return severity;
  }
}
