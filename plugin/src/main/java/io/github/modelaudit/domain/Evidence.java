package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where and how a detector saw a model.
 *
 * @param detector the id of the detector
 * @param excerpt what stands there, shortened, with secrets redacted
 * @param role what the model is used for there; absent when the place does not say
 * @param profile the profile under which it counts; absent when it always counts
 * @param inactiveBecause why the sighting has no effect; absent when it has
 */
public record Evidence(
    String detector,
    Location location,
    String excerpt,
    Scope scope,
    Optional<ModelRole> role,
    Optional<String> profile,
    Optional<String> inactiveBecause,
    Confidence confidence)
    implements Comparable<Evidence> {
  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::scope)
          .thenComparing(Evidence::location)
          .thenComparing(Evidence::detector)
          .thenComparing(Evidence::excerpt)
          .thenComparing(evidence -> evidence.profile().orElse(""));

  public Evidence {
    requireNonNull(detector, "detector");
    requireNonNull(location, "location");
    requireNonNull(excerpt, "excerpt");
    requireNonNull(scope, "scope");
    requireNonNull(role, "role");
    requireNonNull(profile, "profile");
    requireNonNull(inactiveBecause, "inactiveBecause");
    requireNonNull(confidence, "confidence");
  }

  /** Returns the same evidence, without effect when there is a reason. */
  public Evidence inactive(Optional<String> because) {
    return new Evidence(detector, location, excerpt, scope, role, profile, because, confidence);
  }

  /** True when the sighting has an effect on what the project does. */
  public boolean isActive() {
    return inactiveBecause.isEmpty();
  }

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
