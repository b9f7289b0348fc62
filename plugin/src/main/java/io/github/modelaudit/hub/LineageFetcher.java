package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Follows models to the roots of their lineage, generation by generation, so that a limit cuts the
 * same links in every run.
 */
public final class LineageFetcher {
  private final HubClient client;
  private final LineageLimits limits;

  public LineageFetcher(HubClient client, LineageLimits limits) {
    this.client = client;
    this.limits = limits;
  }

  /** Returns the models, their ancestors, and the datasets of the models themselves. */
  public HubGraph fetchGraph(Collection<RepoKey> models, FetchProgress progress) {
    SortedSet<RepoKey> asked = new TreeSet<>(models);
    Map<RepoKey, Reading> readings = new TreeMap<>();
    Map<RepoKey, String> cuts = new TreeMap<>();
    SortedSet<RepoKey> generation = asked;
    for (int depth = 0; !generation.isEmpty(); depth++) {
      read(generation, readings, progress);
      SortedSet<RepoKey> next = new TreeSet<>();
      for (RepoKey key : generation) {
        next.addAll(wanted(requireNonNull(readings.get(key)), depth == 0));
      }
      next.removeAll(readings.keySet());
      generation = depth < limits.depth() ? within(next, asked, readings, cuts) : cut(next, cuts);
    }
    return HubGraph.of(new LineageLinks(readings, cuts, limits).nodes(asked));
  }

  private void read(
      SortedSet<RepoKey> generation, Map<RepoKey, Reading> readings, FetchProgress progress) {
    Map<RepoKey, CompletableFuture<Reading>> started = new LinkedHashMap<>();
    generation.forEach(key -> started.put(key, client.read(key)));
    new Awaiting(FetchStep.Kind.REPOSITORIES, client::rateWait, progress)
        .each(started, readings.size(), readings::put);
  }

  private SortedSet<RepoKey> wanted(Reading reading, boolean isAsked) {
    SortedSet<RepoKey> wanted = new TreeSet<>();
    reading
        .facts()
        .filter(facts -> facts.id().type() == RepoType.MODEL)
        .ifPresent(
            facts -> {
              wanted.addAll(parents(facts));
              if (isAsked) {
                wanted.addAll(OwnDatasets.of(facts, limits.datasets()).keys());
              }
            });
    return wanted;
  }

  private List<RepoKey> parents(HubRecord facts) {
    return facts.bases().stream()
        .limit(limits.parents())
        .map(BaseModelClaim::id)
        .filter(id -> RepoId.flawOf(id).isEmpty())
        .map(id -> RepoKey.head(RepoId.model(id)))
        .toList();
  }

  private SortedSet<RepoKey> within(
      SortedSet<RepoKey> next,
      SortedSet<RepoKey> asked,
      Map<RepoKey, Reading> readings,
      Map<RepoKey, String> cuts) {
    int left = limits.repositories() - (readings.size() - asked.size());
    SortedSet<RepoKey> taken = new TreeSet<>();
    for (RepoKey key : next) {
      if (taken.size() < left) {
        taken.add(key);
      } else {
        cuts.put(key, "more than " + limits.repositories() + " repositories would be asked for");
      }
    }
    return taken;
  }

  private SortedSet<RepoKey> cut(SortedSet<RepoKey> next, Map<RepoKey, String> cuts) {
    next.forEach(key -> cuts.put(key, "the lineage is longer than " + limits.depth() + " links"));
    return new TreeSet<>();
  }
}
