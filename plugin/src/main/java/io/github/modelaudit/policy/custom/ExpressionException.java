package io.github.modelaudit.policy.custom;

import static java.util.Objects.requireNonNull;

/** A text is no expression that can be used. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;
  private final int offset;

  /**
   * Says what is wrong.
   *
   * @param problem a clause without a full stop
   * @param remedy a full sentence
   * @param offset where in the text, in code points from 0
   */
  ExpressionException(String problem, String remedy, int offset) {
    super(requireNonNull(problem, "problem"));
    this.remedy = requireNonNull(remedy, "remedy");
    this.offset = offset;
  }

  /** What is wrong, a clause without a full stop. */
  public String problem() {
    return String.valueOf(getMessage());
  }

  /** What to write instead, a full sentence. */
  public String remedy() {
    return remedy;
  }

  /** Where in the text, in code points from 0. */
  public int offset() {
    return offset;
  }
}
