package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Refusal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts a project has committed to: everything asked of a hub, reduced to what judging a model
 * needs.
 *
 * <p>The reduction happens here, so that a graph fresh from a hub and the same graph read back from
 * the file are equal; whoever judges {@code new Lock(live).graph()} gets the same reports either
 * way.
 */
public record Lock(HubGraph graph) {
  /** A lock that knows nothing. */
  public static final Lock EMPTY = new Lock(HubGraph.EMPTY);

  public Lock {
    graph = LockedFacts.reduce(graph);
  }

  /**
   * The keys whose outcome is about the run and not about the repository, such as a hub that could
   * not be reached; a lock that has any cannot be written. Sorted.
   */
  public SortedSet<RepoKey> unlockable() {
    var keys = new TreeSet<RepoKey>();
    graph.nodes().forEach((key, node) -> addUnlessLockable(keys, key, node.outcome()));
    return keys;
  }

  private static void addUnlessLockable(
      SortedSet<RepoKey> keys, RepoKey key, FetchOutcome outcome) {
    boolean isLockable =
        switch (outcome.kind()) {
          case FETCHED -> true;
          case REFUSED ->
              outcome instanceof FetchOutcome.Refused refused
                  && refused.refusal() != Refusal.BAD_TOKEN;
          case UNREACHABLE, UNREADABLE, NOT_ATTEMPTED -> false;
        };
    if (!isLockable) {
      keys.add(key);
    }
  }

  /**
   * Returns this lock, in which every entry that says the same as before keeps the time it was read
   * at, so that writing it again changes nothing.
   */
  public Lock keepingTimesOf(Lock previous) {
    var nodes = new TreeMap<RepoKey, HubNode>();
    graph
        .nodes()
        .forEach((key, node) -> nodes.put(key, withKnownTime(node, previous.graph.find(key))));
    return new Lock(HubGraph.of(nodes));
  }

  /**
   * Returns this lock, in which a file without a digest has the one it had before at the same
   * commit, as a commit never changes; a mirror that tells no digests so takes none away.
   */
  public Lock keepingDigestsOf(Lock previous) {
    var nodes = new TreeMap<RepoKey, HubNode>();
    graph
        .nodes()
        .forEach(
            (key, node) ->
                nodes.put(
                    key,
                    previous
                        .graph
                        .find(key)
                        .map(known -> KnownDigests.of(known).in(node))
                        .orElse(node)));
    return new Lock(HubGraph.of(nodes));
  }

  private static HubNode withKnownTime(HubNode node, Optional<HubNode> previous) {
    return previous
        .filter(known -> LockedFacts.withoutTime(known).equals(LockedFacts.withoutTime(node)))
        .filter(known -> known.readAt().isPresent())
        .orElse(node);
  }

  /** Returns the part of the graph that the models reach: themselves, ancestors and datasets. */
  public HubGraph subgraph(Collection<RepoKey> models) {
    var nodes = new TreeMap<RepoKey, HubNode>();
    for (RepoKey key : reach(models)) {
      graph.find(key).ifPresent(node -> nodes.put(key, node));
    }
    return HubGraph.of(nodes);
  }

  /** Returns what the lock lacks for the models, and what it holds beyond them. */
  public LockCoverage coverage(Collection<RepoKey> models) {
    SortedSet<RepoKey> needed = reach(models);
    var missing = new TreeSet<>(needed);
    missing.removeAll(graph.nodes().keySet());
    var surplus = new TreeSet<>(graph.nodes().keySet());
    surplus.removeAll(needed);
    return new LockCoverage(missing, surplus);
  }

  private SortedSet<RepoKey> reach(Collection<RepoKey> models) {
    var reached = new TreeSet<>(models);
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Optional<HubNode> node = graph.find(open.remove());
      for (RepoKey link : node.map(Lock::links).orElseGet(TreeSet::new)) {
        if (reached.add(link)) {
          open.add(link);
        }
      }
    }
    return reached;
  }

  private static SortedSet<RepoKey> links(HubNode node) {
    var links = new TreeSet<>(node.datasets());
    node.parents().stream().map(Parent::key).flatMap(Optional::stream).forEach(links::add);
    return links;
  }
}
