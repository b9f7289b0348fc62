package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;
import java.util.Optional;

/**
 * A library that is a model, or a collection of them.
 *
 * @param classifier a pattern of classifiers; when absent, the main artifact is meant
 * @param role what the model is for; absent when the library does not say
 * @param hubIds the repositories on the Hub that the weights come from: the original first, then
 *     conversions of it; empty when there is none
 * @param reason why no repository can be told, as a clause; absent when one can
 * @param license what the artifact itself declares, as it does; absent when it is not recorded
 * @param weights the file that holds the weights; absent when the artifact alone decides
 */
public record ModelArtifact(
    ArtifactPattern artifact,
    Optional<String> classifier,
    Optional<ModelRole> role,
    List<String> hubIds,
    Optional<String> reason,
    Optional<String> license,
    Optional<Weights> weights,
    Provenance provenance) {
  public ModelArtifact {
    requireNonNull(artifact, "artifact");
    requireNonNull(classifier, "classifier");
    requireNonNull(role, "role");
    hubIds = List.copyOf(hubIds);
    requireNonNull(reason, "reason");
    requireNonNull(license, "license");
    requireNonNull(weights, "weights");
    requireNonNull(provenance, "provenance");
  }

  /**
   * The file of weights in a library.
   *
   * @param entry its name in the jar
   * @param sha256 the digest it had in the versions that were read; later ones may differ
   */
  public record Weights(String entry, String sha256) {
    public Weights {
      requireNonNull(entry, "entry");
      requireNonNull(sha256, "sha256");
    }
  }

  /** True when an artifact with this classifier, or with none, is meant. */
  public boolean matches(String groupId, String artifactId, Optional<String> found) {
    return artifact.matches(groupId, artifactId) && fits(found);
  }

  private boolean fits(Optional<String> found) {
    if (classifier.isEmpty() || found.isEmpty()) {
      return classifier.isEmpty() && found.isEmpty();
    }
    return new Glob(classifier.get()).matches(found.get());
  }
}
