package io.github.modelaudit.report.format.bill;

import static java.util.Objects.requireNonNull;

/** A fact by its name, such as {@code model-audit:scope}. */
public record Fact(String name, String value) {
  public Fact {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
  }
}
