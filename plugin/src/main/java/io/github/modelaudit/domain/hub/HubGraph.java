package io.github.modelaudit.domain.hub;

import io.github.modelaudit.domain.RepoKey;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything asked of a hub in one audit: the models, their ancestors to the root and one hop of
 * datasets. Links never form a cycle.
 */
public record HubGraph(SortedMap<RepoKey, HubNode> nodes) {
  /** Nothing asked. */
  public static final HubGraph EMPTY = new HubGraph(new TreeMap<>());

  public HubGraph {
    nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
  }

  /** Returns a graph of the given nodes. */
  public static HubGraph of(Map<RepoKey, HubNode> nodes) {
    return new HubGraph(new TreeMap<>(nodes));
  }

  /** Returns the node that was asked for under the key. */
  public Optional<HubNode> find(RepoKey key) {
    return Optional.ofNullable(nodes.get(key));
  }
}
