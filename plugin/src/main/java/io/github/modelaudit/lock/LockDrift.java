package io.github.modelaudit.lock;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says what the difference between a lock and what a hub says now means: a license, a gate, a name
 * or a commit that is not as it was. What is not known on either side is no change.
 */
public final class LockDrift {
  private final Lock before;
  private final Lock now;

  public LockDrift(Lock before, Lock now) {
    this.before = requireNonNull(before, "before");
    this.now = requireNonNull(now, "now");
  }

  /**
   * Returns the locked commits that their revisions no longer stand for, by the entry. A hub that
   * does not know one of them any more has lost it.
   */
  public Map<RepoKey, RepoKey> leftCommits() {
    var left = new TreeMap<RepoKey, RepoKey>();
    before
        .graph()
        .nodes()
        .forEach(
            (key, node) -> {
              Optional<String> locked = commit(node);
              Optional<String> current = now.graph().find(key).flatMap(LockDrift::commit);
              if (locked.isPresent() && current.isPresent() && !locked.equals(current)) {
                left.put(key, new RepoKey(key.repo(), locked));
              }
            });
    return left;
  }

  /**
   * Returns the changes of all entries that both sides have, and the wanted models that the lock
   * does not have, sorted.
   *
   * @param models the models that should be locked
   * @param lost entries whose locked commit the hub no longer knows
   */
  public List<DriftChange> changes(Collection<RepoKey> models, Set<RepoKey> lost) {
    var changes = new ArrayList<DriftChange>();
    for (RepoKey model : models) {
      if (before.graph().find(model).isEmpty()) {
        changes.add(notLocked(model));
      }
    }
    now.graph()
        .nodes()
        .forEach(
            (key, node) ->
                before
                    .graph()
                    .find(key)
                    .ifPresent(old -> changes.addAll(changes(key, old, node, lost))));
    return changes.stream().sorted().toList();
  }

  private static List<DriftChange> changes(
      RepoKey key, HubNode old, HubNode node, Set<RepoKey> lost) {
    if (old.facts().isPresent() && node.facts().isPresent()) {
      return new EntryDrift(key, old, node).changes(lost.contains(key));
    }
    return RefusalDrift.of(key, old.outcome(), node.outcome()).stream().toList();
  }

  private static DriftChange notLocked(RepoKey model) {
    return DriftWords.change(
        DriftKind.NOT_LOCKED,
        model,
        Optional.empty(),
        Optional.empty(),
        "is not in the lock file, so that nobody can say what has changed",
        "Run 'mvn model-audit:lock', review the difference and commit the file.");
  }

  private static Optional<String> commit(HubNode node) {
    return node.outcome().kind() == FetchOutcome.Kind.FETCHED
        ? node.facts().flatMap(HubRecord::commit)
        : Optional.empty();
  }
}
