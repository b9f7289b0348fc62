package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A YAML text cannot be read or does not have the form asked for; the only exception of YAML
 * reading.
 */
public final class YamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String hint;
  private final transient YamlPosition position;

  /**
   * Says what is wrong and where.
   *
   * @param problem the part of a sentence before its full stop, for example {@code unknown key 'x'}
   */
  public YamlException(String problem, YamlPosition position) {
    this(problem, "", position, null);
  }

  /**
   * Says what is wrong and where, and how to put it right.
   *
   * @param hint the part of a sentence after the place, for example {@code did you mean 'y'?}
   */
  public YamlException(String problem, String hint, YamlPosition position) {
    this(problem, hint, position, null);
  }

  public YamlException(String problem, YamlPosition position, @Nullable Throwable cause) {
    this(problem, "", position, cause);
  }

  private YamlException(
      String problem, String hint, YamlPosition position, @Nullable Throwable cause) {
    super(problem + " at " + position + (hint.isEmpty() ? "" : "; " + hint), cause);
    this.problem = requireNonNull(problem, "problem");
    this.hint = hint;
    this.position = requireNonNull(position, "position");
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** How to put it right; may be empty. */
  public String hint() {
    return hint;
  }

  /** The place. */
  public YamlPosition position() {
    return position;
  }
}
