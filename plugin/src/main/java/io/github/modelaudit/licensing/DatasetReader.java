package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the licenses of the datasets that a model and its ancestors name. */
final class DatasetReader {
  private static final Comparator<DatasetTerms> ORDER =
      Comparator.comparing(DatasetTerms::id).thenComparing(DatasetTerms::namedBy);

  private static final String SIZE_TAG = "size_categories:";

  private final LicenseResolver resolver;
  private final TermJoin join;
  private final HubGraph graph;

  DatasetReader(LicenseResolver resolver, TermJoin join, HubGraph graph) {
    this.resolver = requireNonNull(resolver, "resolver");
    this.join = requireNonNull(join, "join");
    this.graph = requireNonNull(graph, "graph");
  }

  /** Returns every dataset with the model that names it, sorted. */
  List<DatasetTerms> read(Ancestor model) {
    List<DatasetTerms> datasets = new ArrayList<>();
    for (Ancestor ancestor : model.all()) {
      ancestor.node().ifPresent(node -> datasets.addAll(read(node, ancestor.id())));
    }
    return datasets.stream().distinct().sorted(ORDER).toList();
  }

  private List<DatasetTerms> read(HubNode node, String namedBy) {
    List<DatasetTerms> datasets = new ArrayList<>();
    node.datasets().forEach(key -> datasets.add(read(key, namedBy)));
    node.facts().ifPresent(facts -> datasets.addAll(unasked(facts, node.datasets(), namedBy)));
    return datasets;
  }

  private DatasetTerms read(RepoKey key, String namedBy) {
    Optional<HubNode> node = graph.find(key);
    if (node.isEmpty()) {
      return gap(key.repo().id(), namedBy, "'" + key + "' has not been asked of the hub.");
    }
    Optional<HubRecord> facts = node.get().facts();
    if (facts.isEmpty()) {
      return gap(key.repo().id(), namedBy, FetchGap.reason(node.get().outcome()));
    }
    LicenseResolution license = resolver.resolve(facts.get());
    return new DatasetTerms(
        facts.get().id().id(),
        namedBy,
        license,
        join.terms(license),
        facts.get().state().gate(),
        facts.get().commit(),
        Optional.empty(),
        size(facts.get()));
  }

  private static Optional<String> size(HubRecord facts) {
    return facts.tags().stream()
        .filter(tag -> tag.startsWith(SIZE_TAG))
        .map(tag -> tag.substring(SIZE_TAG.length()))
        .findFirst();
  }

  /** What the card names beyond what was asked, because it is no id or the list was cut. */
  private static List<DatasetTerms> unasked(HubRecord facts, List<RepoKey> asked, String namedBy) {
    if (!(facts.card() instanceof Card.Read read)) {
      return List.of();
    }
    return read.metadata().datasets().stream()
        .filter(id -> asked.stream().noneMatch(key -> key.repo().id().equalsIgnoreCase(id)))
        .map(id -> gap(id, namedBy, whyUnasked(id)))
        .toList();
  }

  private static String whyUnasked(String id) {
    return RepoId.flawOf(id)
        .map(flaw -> "'" + id + "' is not a Hub id: " + flaw + ".")
        .orElse("'" + id + "' has not been asked of the hub.");
  }

  private static DatasetTerms gap(String id, String namedBy, String reason) {
    return new DatasetTerms(
        id,
        namedBy,
        new LicenseResolution.NotKnown(reason),
        Terms.NONE,
        Gate.UNKNOWN,
        Optional.empty(),
        Optional.of(reason));
  }
}
