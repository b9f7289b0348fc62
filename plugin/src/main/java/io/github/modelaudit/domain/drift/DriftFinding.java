package io.github.modelaudit.domain.drift;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.audit.Severity;
import java.util.Comparator;

/**
 * A change, how much it matters here, and the model of the project that it concerns.
 *
 * @param model the model that the project names; the subject of the change, or made from it
 * @param location where the project names it
 */
public record DriftFinding(DriftChange change, Severity severity, String model, Location location)
    implements Comparable<DriftFinding> {
  private static final Comparator<DriftFinding> ORDER =
      Comparator.comparing(DriftFinding::severity)
          .thenComparing(DriftFinding::model)
          .thenComparing(DriftFinding::change)
          .thenComparing(DriftFinding::location);

  public DriftFinding {
    requireNonNull(change, "change");
    requireNonNull(severity, "severity");
    requireNonNull(model, "model");
    requireNonNull(location, "location");
  }

  @Override
  public int compareTo(DriftFinding other) {
    return ORDER.compare(this, other);
  }
}
