package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An outcome with the time at which the hub last confirmed it.
 *
 * @param readAt absent when the hub did not take part
 */
record Reading(FetchOutcome outcome, Optional<Instant> readAt) {
  Reading {
    requireNonNull(outcome, "outcome");
    requireNonNull(readAt, "readAt");
  }

  /** Returns an outcome in which the hub did not take part. */
  static Reading of(FetchOutcome outcome) {
    return new Reading(outcome, Optional.empty());
  }

  Optional<HubRecord> facts() {
    return outcome instanceof FetchOutcome.Fetched fetched
        ? Optional.of(fetched.facts())
        : Optional.empty();
  }

  /** True when another casing of the id may be known where this one is not. */
  boolean isMissing() {
    return outcome instanceof FetchOutcome.Refused refused
        && (refused.refusal() == Refusal.MISSING
            || refused.refusal() == Refusal.MISSING_OR_PRIVATE);
  }

  /** Returns the same reading for the same repository in another casing. */
  Reading as(RepoKey key) {
    return outcome.key().equals(key) ? this : new Reading(withKey(key), readAt);
  }

  /** Returns this reading with one more notice, where there are facts to attach it to. */
  Reading noting(String notice) {
    if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
      return this;
    }
    List<String> notices = new ArrayList<>(fetched.notices());
    notices.add(notice);
    return new Reading(new FetchOutcome.Fetched(fetched.key(), fetched.facts(), notices), readAt);
  }

  private FetchOutcome withKey(RepoKey key) {
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      return new FetchOutcome.Fetched(key, fetched.facts(), fetched.notices());
    }
    if (outcome instanceof FetchOutcome.Refused refused) {
      return new FetchOutcome.Refused(key, refused.refusal(), refused.detail());
    }
    if (outcome instanceof FetchOutcome.Unreachable unreachable) {
      return new FetchOutcome.Unreachable(key, unreachable.reason());
    }
    if (outcome instanceof FetchOutcome.Unreadable unreadable) {
      return new FetchOutcome.Unreadable(key, unreadable.reason());
    }
    return new FetchOutcome.NotAttempted(key, ((FetchOutcome.NotAttempted) outcome).reason());
  }
}
