package io.github.modelaudit.domain.audit;

/** How much a finding matters, most first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
