package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.lock.LockCoverage;
import io.github.modelaudit.lock.LockException;
import io.github.modelaudit.lock.LockFile;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Gathers what is known of the models: from the lock file as far as it goes, and from the hub for
 * the rest, unless the lock alone may be believed.
 */
final class Gathering {
  private final Supplier<HubClient> hub;
  private final FetchProgress progress;

  /**
   * Takes the way to the hub.
   *
   * @param hub opens the client on first use, so that a build with a full lock never loads it
   */
  Gathering(Supplier<HubClient> hub, FetchProgress progress) {
    this.hub = requireNonNull(hub, "hub");
    this.progress = requireNonNull(progress, "progress");
  }

  /**
   * What was gathered.
   *
   * @param graph as a lock holds it, so that a lock and the hub lead to the same reports
   * @param notices what the user should know about how it was obtained, sorted
   */
  record Gathered(HubGraph graph, List<String> notices) {}

  /** Returns the graph of the models. */
  Gathered gather(Collection<RepoKey> models, LockChoice choice) throws LockException {
    if (models.isEmpty()) {
      return new Gathered(HubGraph.EMPTY, List.of());
    }
    Lock lock = choice.file().isPresent() ? LockFile.read(choice.file().get()) : Lock.EMPTY;
    LockCoverage coverage = lock.coverage(models);
    HubGraph locked = lock.subgraph(models);
    if (coverage.isComplete()) {
      return new Gathered(locked, List.of());
    }
    if (choice.isFrozen()) {
      HubGraph rest = unlocked(coverage.missing(), choice);
      return new Gathered(merged(locked, rest), List.of());
    }
    HubClient client = hub.get();
    HubGraph rest = client.fetchGraph(coverage.missing(), progress);
    return new Gathered(new Lock(merged(locked, rest)).graph(), notices(client, rest));
  }

  private static List<String> notices(HubClient client, HubGraph graph) {
    var notices = new TreeSet<>(client.notices());
    for (HubNode node : graph.nodes().values()) {
      if (node.outcome() instanceof FetchOutcome.Fetched fetched) {
        notices.addAll(fetched.notices());
      }
    }
    return List.copyOf(notices);
  }

  private static HubGraph unlocked(Collection<RepoKey> missing, LockChoice choice) {
    var nodes = new TreeMap<RepoKey, HubNode>();
    for (RepoKey key : missing) {
      String reason =
          "the lock file '%s' %s, and 'frozen' allows nothing else"
              .formatted(
                  choice.shownAs(), choice.file().isPresent() ? "does not hold it" : "is missing");
      nodes.put(key, HubNode.leaf(new FetchOutcome.NotAttempted(key, reason)));
    }
    return HubGraph.of(nodes);
  }

  private static HubGraph merged(HubGraph first, HubGraph second) {
    var nodes = new TreeMap<>(second.nodes());
    nodes.putAll(first.nodes());
    return HubGraph.of(nodes);
  }

  /** Returns what hides violations in a graph, one problem for each repository. */
  static Collection<Problem> problems(HubGraph graph, boolean isFrozen) {
    var problems = new TreeSet<Problem>();
    graph
        .nodes()
        .values()
        .forEach(node -> OutcomeProblem.of(node.outcome(), isFrozen).ifPresent(problems::add));
    return problems;
  }
}
