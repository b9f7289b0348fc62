package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import java.util.Optional;

/**
 * One place that names a model.
 *
 * @param identity how sure it is that the name seen there means this reference
 * @param isDeclared true when a user wrote it for this tool; false when it was observed
 * @param name what stands there, where it is not the reference itself
 * @param file what the model's own file says, when the detector has read it
 * @param leavesDefault true when it counts for some requests only, so that others have the default
 */
public record Sighting(
    ModelRef ref,
    Confidence identity,
    Evidence evidence,
    boolean isDeclared,
    Optional<GivenName> name,
    Optional<FileFacts> file,
    boolean leavesDefault) {
  public Sighting {
    requireNonNull(ref, "ref");
    requireNonNull(identity, "identity");
    requireNonNull(evidence, "evidence");
    requireNonNull(name, "name");
    requireNonNull(file, "file");
  }

  /** Takes a place that names the reference itself. */
  public Sighting(
      ModelRef ref,
      Confidence identity,
      Evidence evidence,
      boolean isDeclared,
      Optional<FileFacts> file) {
    this(ref, identity, evidence, isDeclared, Optional.empty(), file, false);
  }

  /** Returns the sighting of a name that nobody wrote for this tool. */
  public static Sighting observed(Understood meaning, Evidence evidence) {
    return of(meaning, evidence, false);
  }

  /** Returns the sighting of a name that a user wrote for this tool. */
  public static Sighting declared(Understood meaning, Evidence evidence) {
    return of(meaning, evidence, true);
  }

  private static Sighting of(Understood meaning, Evidence evidence, boolean isDeclared) {
    return new Sighting(
        meaning.ref(),
        meaning.confidence(),
        evidence,
        isDeclared,
        meaning.name(),
        Optional.empty(),
        false);
  }

  /** Returns the same sighting of what a name means that was not the reference itself. */
  public Sighting of(ModelRef other, Confidence confidence) {
    GivenName written = name.orElseGet(() -> GivenName.fixed(ref.name()));
    return new Sighting(
        other, confidence, evidence, isDeclared, Optional.of(written), file, leavesDefault);
  }

  /** Returns the same sighting, which counts for some requests only. */
  Sighting leavingDefault() {
    return new Sighting(ref, identity, evidence, isDeclared, name, file, true);
  }
}
