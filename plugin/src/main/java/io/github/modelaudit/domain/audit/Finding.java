package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import java.util.Comparator;
import java.util.Optional;

/**
 * A violation of the policy, with its severity and the waiver that accepts it, if any.
 *
 * @param rule the stable id of the rule
 * @param model the name of the model; empty for findings about the policy itself
 * @param message the fact, as full sentences
 * @param remedy the next step, imperative
 * @param location the place to change
 */
public record Finding(
    String rule,
    Severity severity,
    String model,
    String message,
    String remedy,
    Location location,
    Optional<AppliedWaiver> waived)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::isWaived)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::model)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::location)
          .thenComparing(Finding::message);

  public Finding {
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(model, "model");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
    requireNonNull(location, "location");
    requireNonNull(waived, "waived");
  }

  /** True when a waiver accepts it, so that it does not count. */
  public boolean isWaived() {
    return waived.isPresent();
  }

  /**
   * True when it is about the model seen at its place: two revisions of a model, or the models that
   * two providers call the same, share a name.
   */
  public boolean isAbout(ModelDependency dependency) {
    return model.equals(dependency.ref().name())
        && dependency.evidence().stream().anyMatch(seen -> seen.location().equals(location));
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
