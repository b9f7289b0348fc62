package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import java.util.Comparator;
import java.util.Optional;

/**
 * A violation of the policy, with its severity and the waiver that accepts it, if any.
 *
 * @param rule the stable id of the rule
 * @param subject the model that it is about; absent for findings about the policy itself
 * @param message the fact, as full sentences
 * @param remedy the next step, imperative
 * @param location the place to change
 * @param suggestedWaiver an entry of a policy file that would accept it, without reason and owner;
 *     absent when nothing is to be accepted
 */
public record Finding(
    String rule,
    Severity severity,
    Optional<ModelRef> subject,
    String message,
    String remedy,
    Location location,
    Optional<AppliedWaiver> waived,
    Optional<String> suggestedWaiver)
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
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
    requireNonNull(remedy, "remedy");
    requireNonNull(location, "location");
    requireNonNull(waived, "waived");
    requireNonNull(suggestedWaiver, "suggestedWaiver");
  }

  /** Makes a finding for which no waiver is suggested. */
  public Finding(
      String rule,
      Severity severity,
      Optional<ModelRef> subject,
      String message,
      String remedy,
      Location location,
      Optional<AppliedWaiver> waived) {
    this(rule, severity, subject, message, remedy, location, waived, Optional.empty());
  }

  /** Returns the same finding with a waiver that would accept it. */
  public Finding suggesting(String waiver) {
    return new Finding(
        rule, severity, subject, message, remedy, location, waived, Optional.of(waiver));
  }

  /** True when a waiver accepts it, so that it does not count. */
  public boolean isWaived() {
    return waived.isPresent();
  }

  /** The name of the model; empty for findings about the policy itself. */
  public String model() {
    return subject.map(ModelRef::name).orElse("");
  }

  /**
   * True when it is about this dependency and no other that has its name: two revisions of a model,
   * or the models that two providers call the same.
   */
  public boolean isAbout(ModelDependency dependency) {
    return subject.equals(Optional.of(dependency.ref()));
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
