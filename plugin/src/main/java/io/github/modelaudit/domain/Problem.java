package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * Trouble in our own run, never about the user's model.
 *
 * @param code a stable id, for example {@code hub-unreachable}
 * @param message the fact, as a full sentence
 * @param remedy the next step, imperative
 * @param hidesViolations true when the audit may have missed a violation, so that it is incomplete
 */
public record Problem(
    String code,
    String message,
    String remedy,
    boolean hidesViolations,
    Optional<Location> location)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::hidesViolations)
          .reversed()
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
    requireNonNull(location, "location");
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
