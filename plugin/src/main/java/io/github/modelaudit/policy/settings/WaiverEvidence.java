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
 */
public record WaiverEvidence(
    Optional<String> license, Optional<String> commit, Optional<String> textHash) {
  /** Bound to nothing. */
  public static final WaiverEvidence NONE =
      new WaiverEvidence(Optional.empty(), Optional.empty(), Optional.empty());

  public WaiverEvidence {
    requireNonNull(license, "license");
    requireNonNull(commit, "commit");
    requireNonNull(textHash, "textHash");
  }
}
