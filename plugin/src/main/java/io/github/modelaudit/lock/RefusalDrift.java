package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Refusal;
import java.util.Optional;

/** Finds that a hub gives what it refused, or refuses what it gave. */
final class RefusalDrift {
  private RefusalDrift() {}

  /** Returns the change, when one of the two is a refusal; trouble of the run is none. */
  static Optional<DriftChange> of(RepoKey key, FetchOutcome before, FetchOutcome after) {
    if (after instanceof FetchOutcome.Fetched) {
      return before instanceof FetchOutcome.Refused refused
          ? Optional.of(again(key, refused.refusal()))
          : Optional.empty();
    }
    if (!(after instanceof FetchOutcome.Refused refused) || isSame(before, refused)) {
      return Optional.empty();
    }
    return switch (refused.refusal()) {
      case MISSING, MISSING_OR_PRIVATE -> Optional.of(gone(key, refused.refusal()));
      case REVISION_MISSING -> Optional.of(withoutRevision(key));
      case DISABLED -> Optional.of(disabled(key));
      case FORBIDDEN, BAD_TOKEN -> Optional.empty();
    };
  }

  /** Whether a repository is missing or private, a hub tells only those with a token. */
  private static boolean isSame(FetchOutcome before, FetchOutcome.Refused after) {
    return before instanceof FetchOutcome.Refused refused
        && (refused.refusal() == after.refusal()
            || (isMissing(refused.refusal()) && isMissing(after.refusal())));
  }

  private static boolean isMissing(Refusal refusal) {
    return refusal == Refusal.MISSING || refusal == Refusal.MISSING_OR_PRIVATE;
  }

  private static DriftChange gone(RepoKey key, Refusal refusal) {
    String how =
        refusal == Refusal.MISSING ? "is no longer there" : "is no longer there, or is private now";
    return DriftWords.change(
        DriftKind.GONE,
        key,
        Optional.of("there"),
        Optional.empty(),
        how,
        "Keep the copy you have with its license text, and look for its successor or a mirror.");
  }

  private static DriftChange withoutRevision(RepoKey key) {
    String what = key.isPinned() ? "the commit" : "the revision";
    return DriftWords.change(
        DriftKind.FORCE_MOVED,
        key,
        key.revision(),
        Optional.empty(),
        "no longer has " + what + " that the project names: its history was rewritten",
        "Hold the files you have against the digests in the lock, and name a revision that is"
            + " there.");
  }

  static DriftChange disabled(RepoKey key) {
    return DriftWords.change(
        DriftKind.DISABLED,
        key,
        Optional.of("there"),
        Optional.of("disabled"),
        "was taken down by the Hub or its owner",
        "Find out why before you ship it again, and replace the model if the reason concerns you.");
  }

  private static DriftChange again(RepoKey key, Refusal refusal) {
    return DriftWords.change(
        DriftKind.AVAILABLE_AGAIN,
        key,
        Optional.of(EntryWriter.word(refusal)),
        Optional.of("there"),
        "can be read again",
        DriftWords.reviewThenLock("Review what the Hub says of it", key));
  }
}
