package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns readings into linked nodes: one link per base model, and none that leads back. */
final class LineageLinks {
  private final Map<RepoKey, Reading> readings;
  private final Map<RepoKey, String> cuts;
  private final LineageLimits limits;
  private final Map<RepoKey, HubNode> nodes = new TreeMap<>();

  LineageLinks(Map<RepoKey, Reading> readings, Map<RepoKey, String> cuts, LineageLimits limits) {
    this.readings = readings;
    this.cuts = cuts;
    this.limits = limits;
  }

  /** Returns the nodes that the models lead to, the models themselves included. */
  Map<RepoKey, HubNode> nodes(SortedSet<RepoKey> models) {
    models.forEach(model -> visit(model, Set.of(), models));
    return nodes;
  }

  private void visit(RepoKey key, Set<String> path, Collection<RepoKey> models) {
    Reading reading = readings.get(key);
    if (nodes.containsKey(key) || reading == null) {
      return;
    }
    Set<String> here = new HashSet<>(path);
    here.add(canonical(key));
    List<Parent> parents = parents(reading, here);
    for (Parent parent : parents) {
      parent.key().ifPresent(next -> visit(next, here, models));
    }
    nodes.put(key, node(reading, parents, models.contains(key)));
  }

  private HubNode node(Reading reading, List<Parent> parents, boolean isAsked) {
    Optional<OwnDatasets> datasets =
        reading
            .facts()
            .filter(facts -> isAsked && facts.id().type() == RepoType.MODEL)
            .map(facts -> OwnDatasets.of(facts, limits.datasets()));
    List<RepoKey> keys =
        datasets.stream()
            .flatMap(own -> own.keys().stream())
            .filter(readings::containsKey)
            .toList();
    keys.forEach(key -> visit(key, Set.of(), List.of()));
    Reading noted =
        datasets.filter(OwnDatasets::isCut).isPresent()
            ? reading.noting(
                "Only the first "
                    + limits.datasets()
                    + " of "
                    + datasets.get().total()
                    + " datasets were looked at.")
            : reading;
    return new HubNode(noted.outcome(), parents, keys, noted.readAt());
  }

  private List<Parent> parents(Reading reading, Set<String> path) {
    Optional<HubRecord> facts =
        reading.facts().filter(known -> known.id().type() == RepoType.MODEL);
    if (facts.isEmpty()) {
      return List.of();
    }
    List<BaseModelClaim> claims = facts.get().bases();
    Map<String, Parent> merged = new LinkedHashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Parent parent = parent(claims.get(i), i, path);
      String name = parent.key().map(this::canonical).orElse("claim " + parent.id());
      merged.merge(name, parent, this::both);
    }
    return List.copyOf(merged.values());
  }

  private Parent parent(BaseModelClaim claim, int index, Set<String> path) {
    Optional<String> flaw = RepoId.flawOf(claim.id());
    if (flaw.isPresent()) {
      return gap(claim, "it is not a Hub id: " + flaw.get());
    }
    if (index >= limits.parents()) {
      return gap(claim, "more than " + limits.parents() + " base models are declared");
    }
    RepoKey key = RepoKey.head(RepoId.model(claim.id()));
    if (!readings.containsKey(key)) {
      return gap(claim, cuts.getOrDefault(key, "it was not asked for"));
    }
    return path.contains(canonical(key))
        ? gap(claim, "the lineage leads back to it")
        : new Parent(
            claim.id(), claim.relation(), claim.declaredIn(), Optional.of(key), Optional.empty());
  }

  private static Parent gap(BaseModelClaim claim, String reason) {
    return new Parent(
        claim.id(), claim.relation(), claim.declaredIn(), Optional.empty(), Optional.of(reason));
  }

  /** One link for two names of a repository; the one by its own name stays. */
  private Parent both(Parent one, Parent other) {
    boolean isSwapped = isOwnName(other) && !isOwnName(one);
    Parent kept = isSwapped ? other : one;
    Parent dropped = isSwapped ? one : other;
    Relation relation = kept.relation() == Relation.UNSTATED ? dropped.relation() : kept.relation();
    SortedSet<String> fields = new TreeSet<>(kept.declaredIn());
    fields.addAll(dropped.declaredIn());
    return new Parent(kept.id(), relation, new ArrayList<>(fields), kept.key(), kept.gap());
  }

  private boolean isOwnName(Parent parent) {
    return parent.key().map(this::canonical).orElse("").equals(fold(RepoId.model(parent.id())));
  }

  /** The repository behind a key, whatever name or casing it was asked by. */
  private String canonical(RepoKey key) {
    Reading reading = readings.get(key);
    RepoId repo =
        reading == null ? key.repo() : reading.facts().map(HubRecord::id).orElse(key.repo());
    return fold(repo);
  }

  private static String fold(RepoId repo) {
    return repo.type() + " " + repo.id().toLowerCase(Locale.ROOT);
  }
}
