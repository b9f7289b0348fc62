package io.github.modelaudit.domain.drift;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is not as it was when the project committed to it.
 *
 * @param subject the repository or hosted model that changed
 * @param before what was committed to; absent when that was nothing
 * @param after what is there now; absent when that is nothing
 * @param message the fact, as full sentences
 * @param remedy the next step, imperative
 * @param confidence how sure the fact is
 */
public record DriftChange(
    DriftKind kind,
    String subject,
    Optional<String> before,
    Optional<String> after,
    String message,
    String remedy,
    Confidence confidence)
    implements Comparable<DriftChange> {
  private static final Comparator<DriftChange> ORDER =
      Comparator.comparing(DriftChange::subject)
          .thenComparing(DriftChange::kind)
          .thenComparing(DriftChange::message);

  public DriftChange {
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
    requireNonNull(confidence, "confidence");
  }

  @Override
  public int compareTo(DriftChange other) {
    return ORDER.compare(this, other);
  }
}
