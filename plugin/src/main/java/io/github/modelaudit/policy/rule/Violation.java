package io.github.modelaudit.policy.rule;

import static java.util.Objects.requireNonNull;

/**
 * What a rule returns: something about a model that the policy does not accept.
 *
 * @param message the fact, as full sentences
 * @param remedy the next step, imperative
 * @param isSure false when it rests on facts that are not established; it is then at most a warning
 */
public record Violation(String message, String remedy, boolean isSure) {
  public Violation {
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
  }

  /** Returns a violation that rests on established facts. */
  public static Violation of(String message, String remedy) {
    return new Violation(message, remedy, true);
  }
}
