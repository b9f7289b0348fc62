package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.ModelRef;
import java.util.Optional;

/**
 * One place that names a model.
 *
 * @param identity how sure it is that the name seen there means this reference
 * @param isDeclared true when a user wrote it for this tool; false when it was observed
 * @param file what the model's own file says, when the detector has read it
 */
public record Sighting(
    ModelRef ref,
    Confidence identity,
    Evidence evidence,
    boolean isDeclared,
    Optional<FileFacts> file) {
  public Sighting {
    requireNonNull(ref, "ref");
    requireNonNull(identity, "identity");
    requireNonNull(evidence, "evidence");
    requireNonNull(file, "file");
  }

  /** Returns the same sighting of another reference. */
  public Sighting of(ModelRef other, Confidence confidence) {
    return new Sighting(other, confidence, evidence, isDeclared, file);
  }
}
