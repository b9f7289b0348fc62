package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.FetchDepth;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.lock.LockDrift;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Asks the hub for what is locked and says what has changed. */
final class LiveComparison {
  private final HubClient hub;
  private final FetchProgress progress;

  LiveComparison(HubClient hub, FetchProgress progress) {
    this.hub = requireNonNull(hub, "hub");
    this.progress = requireNonNull(progress, "progress");
  }

  /**
   * What the hub says now.
   *
   * @param problems what could not be compared, sorted
   */
  record Comparison(Lock live, List<DriftChange> changes, List<Problem> problems) {}

  /** Compares the models with their lineage. */
  Comparison compare(Lock locked, Collection<RepoKey> models) {
    var live = new Lock(hub.fetchGraph(models, FetchDepth.DIGESTS, progress));
    Collection<Problem> problems = Gathering.problems(live.graph(), false);
    return new Comparison(live, changes(locked, live, models), List.copyOf(problems));
  }

  /** Returns the changes between a lock and what the hub said a moment ago. */
  List<DriftChange> changes(Lock locked, Lock live, Collection<RepoKey> models) {
    var drift = new LockDrift(locked, live);
    var lost = new TreeSet<RepoKey>();
    for (Map.Entry<RepoKey, RepoKey> left : drift.leftCommits().entrySet()) {
      if (isLost(left.getValue())) {
        lost.add(left.getKey());
      }
    }
    return drift.changes(models, lost);
  }

  private boolean isLost(RepoKey commit) {
    return hub.fetch(commit) instanceof FetchOutcome.Refused refused
        && refused.refusal() == Refusal.REVISION_MISSING;
  }
}
