package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.licensing.Ancestor.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows one model to its roots; every repository is read once, however many paths lead to it. */
final class LineageWalk {
  /** Deeper than any real lineage; beyond it a graph is taken for hostile. */
  private static final int MAX_DEPTH = 64;

  private final LicenseResolver resolver;
  private final HubGraph graph;
  private final Election election;
  private final NameSigns signs;
  private final Map<RepoKey, Ancestor> found = new HashMap<>();
  private final Set<RepoKey> path = new LinkedHashSet<>();

  LineageWalk(LicenseResolver resolver, NameSigns signs, HubGraph graph, Election election) {
    this.resolver = requireNonNull(resolver, "resolver");
    this.signs = requireNonNull(signs, "signs");
    this.graph = requireNonNull(graph, "graph");
    this.election = requireNonNull(election, "election");
  }

  /** Returns the model with its ancestors. */
  Ancestor from(RepoKey model) {
    Ancestor known = found.get(model);
    if (known != null) {
      return known;
    }
    if (path.size() >= MAX_DEPTH) {
      return Ancestor.missing(
          model.repo().id(), "The lineage is deeper than " + MAX_DEPTH + " models.");
    }
    if (!path.add(model)) {
      return Ancestor.missing(model.repo().id(), "The model names itself as an ancestor.");
    }
    Ancestor ancestor = read(model);
    path.remove(model);
    found.put(model, ancestor);
    return ancestor;
  }

  /** Returns a model file with the ancestors that its header names. */
  Ancestor fromFile(String name, FileFacts file) {
    return Ancestor.file(
        name, election.apply(name, resolver.resolve(file)), hops(FileHeader.bases(file)));
  }

  private Ancestor read(RepoKey model) {
    Optional<HubNode> node = graph.find(model);
    if (node.isEmpty()) {
      return Ancestor.missing(
          model.repo().id(), "Model '" + model + "' has not been asked of the hub.");
    }
    Optional<HubRecord> facts = node.get().facts();
    if (facts.isEmpty()) {
      return Ancestor.missing(model.repo().id(), FetchGap.reason(node.get().outcome()));
    }
    return Ancestor.known(
        facts.get(),
        election.apply(facts.get().id().id(), resolver.resolve(facts.get())),
        node.get(),
        inferred(hops(node.get().parents()), facts.get()));
  }

  private List<Hop> hops(List<Parent> parents) {
    List<Hop> hops = new ArrayList<>();
    for (Parent parent : parents) {
      Ancestor base =
          parent
              .key()
              .map(this::from)
              .orElseGet(() -> Ancestor.missing(parent.id(), unfollowed(parent)));
      hops.add(new Hop(parent.relation(), base, false));
    }
    return hops;
  }

  /** Where a card names its base and no more, its name and tags may tell the rest. */
  private List<Hop> inferred(List<Hop> hops, HubRecord facts) {
    return hops.stream()
        .map(
            hop ->
                hop.relation() == Relation.UNSTATED
                    ? signs
                        .relation(facts, hop.base().id())
                        .map(relation -> new Hop(relation, hop.base(), true))
                        .orElse(hop)
                    : hop)
        .toList();
  }

  private static String unfollowed(Parent parent) {
    String reason = parent.gap().orElse("it leads to no repository");
    return "The base model '%s' cannot be followed: %s%s"
        .formatted(parent.id(), reason, reason.endsWith(".") ? "" : ".");
  }
}
