package io.github.modelaudit.lock;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import java.util.Optional;

/** Puts changes into words. */
final class DriftWords {
  static final String LOCK_ANEW =
      "then run 'mvn model-audit:lock -Dmodel-audit.update=%s' and commit the lock.";

  private DriftWords() {}

  /** Returns a change of a repository; the predicate ends the sentence that begins with it. */
  static DriftChange change(
      DriftKind kind,
      RepoKey key,
      Optional<String> before,
      Optional<String> after,
      String predicate,
      String remedy) {
    return new DriftChange(
        kind,
        key.toString(),
        before,
        after,
        subject(key) + " " + predicate + ".",
        remedy,
        Confidence.HIGH);
  }

  /** A step to take before the change is committed to. */
  static String reviewThenLock(String step, RepoKey key) {
    return step + ", " + LOCK_ANEW.formatted(key);
  }

  static String quoted(Optional<String> value, String otherwise) {
    return value.map(text -> "'" + text + "'").orElse(otherwise);
  }

  private static String subject(RepoKey key) {
    boolean isModel = key.repo().type() == RepoType.MODEL;
    return (isModel ? "Model '" : "Dataset '")
        + key.repo().id()
        + key.revision().map(revision -> "@" + revision).orElse("")
        + "'";
  }
}
