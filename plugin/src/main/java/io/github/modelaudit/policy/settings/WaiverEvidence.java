package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a waiver was decided on; when the facts differ, it lapses. What is absent is not bound.
 *
 * @param license the license as reports show it
 * @param commit the commit of the model
 * @param textHash digest of a license text as the lock file has it, lower-case hex: the git blob
 *     id, or the SHA-256 of a file outside of git
 * @param id the name under which the hub knows the model
 * @param gate the mode of the gate, and a digest of what it asks for
 * @param state whether the hub gives the model, or why not
 * @param lineage the declared base models
 * @param datasets the named datasets with their licenses
 */
public record WaiverEvidence(
    Optional<String> license,
    Optional<String> commit,
    Optional<String> textHash,
    Optional<String> id,
    Optional<String> gate,
    Optional<String> state,
    Optional<String> lineage,
    Optional<String> datasets) {
  /** Bound to nothing. */
  public static final WaiverEvidence NONE =
      WaiverEvidence.of(Optional.empty(), Optional.empty(), Optional.empty());

  public WaiverEvidence {
    requireNonNull(license, "license");
    requireNonNull(commit, "commit");
    requireNonNull(textHash, "textHash");
    requireNonNull(id, "id");
    requireNonNull(gate, "gate");
    requireNonNull(state, "state");
    requireNonNull(lineage, "lineage");
    requireNonNull(datasets, "datasets");
  }

  /** Returns evidence of the license alone. */
  public static WaiverEvidence of(
      Optional<String> license, Optional<String> commit, Optional<String> textHash) {
    return new WaiverEvidence(
        license,
        commit,
        textHash,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
