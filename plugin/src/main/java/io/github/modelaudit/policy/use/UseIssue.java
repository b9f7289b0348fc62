package io.github.modelaudit.policy.use;

import static java.util.Objects.requireNonNull;

/**
 * Something that the terms of a model do not permit, or leave open.
 *
 * @param message the fact, as full sentences
 * @param remedy the next step, imperative
 * @param isSure false when it rests on facts that are not established
 */
public record UseIssue(Kind kind, String message, String remedy, boolean isSure) {

  /** What is the matter. */
  public enum Kind {
    /** The terms exclude what the user does. */
    NOT_PERMITTED,
    /** It depends on something nobody said. */
    UNDETERMINED
  }

  public UseIssue {
    requireNonNull(kind, "kind");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
  }

  static UseIssue notPermitted(String message, String remedy, boolean isSure) {
    return new UseIssue(Kind.NOT_PERMITTED, message, remedy, isSure);
  }

  static UseIssue undetermined(String message, String remedy) {
    return new UseIssue(Kind.UNDETERMINED, message, remedy, true);
  }
}
