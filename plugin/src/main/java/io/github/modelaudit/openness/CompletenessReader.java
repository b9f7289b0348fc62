package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.knowledge.OpennessFacts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what was seen of a model, what a review says and what its bases bring. A conversion
 * or an adapter adds no documents of its own, so that those of its base count; the data of a model
 * is no better known than that of the least known stage.
 */
final class CompletenessReader {
  private static final int MAX_DEPTH = 16;
  private static final Set<Component> IN_REPOSITORY =
      EnumSet.of(
          Component.WEIGHTS,
          Component.ARCHITECTURE,
          Component.TOKENIZER,
          Component.MODEL_CARD,
          Component.EVALUATION_RESULTS);
  private static final Set<Component> OF_BASE =
      EnumSet.complementOf(
          EnumSet.of(
              Component.WEIGHTS,
              Component.ARCHITECTURE,
              Component.TOKENIZER,
              Component.INFERENCE_CODE));

  private final OpennessFacts facts;
  private final DataReader data;
  private final HubGraph graph;
  private final List<DatasetTerms> datasets;

  CompletenessReader(
      OpennessFacts facts, DataReader data, HubGraph graph, List<DatasetTerms> datasets) {
    this.facts = requireNonNull(facts, "facts");
    this.data = requireNonNull(data, "data");
    this.graph = requireNonNull(graph, "graph");
    this.datasets = List.copyOf(datasets);
  }

  /** What was found of a model. */
  record Found(Map<Component, ComponentEvidence> components, DataRange data, ReviewUse review) {
    Found {
      components = new EnumMap<>(components);
    }

    EvidenceGrade grade(Component component) {
      ComponentEvidence evidence = components.get(component);
      return evidence == null ? EvidenceGrade.UNKNOWN : evidence.grade();
    }
  }

  /** Returns what is there of a model. */
  Found read(HubNode node, HubRecord repository, LineageTree lineage) {
    return read(node, repository, lineage, 0);
  }

  private Found read(HubNode node, HubRecord repository, LineageTree lineage, int depth) {
    ReviewUse review = ReviewUse.of(facts, repository, lineage);
    List<DatasetTerms> own =
        datasets.stream().filter(dataset -> dataset.namedBy().equals(lineage.id())).toList();
    Map<Component, ComponentEvidence> components =
        new ComponentObserver(facts, repository).observe(own);
    license(components, lineage);
    review.valid().ifPresent(found -> apply(found, components));
    DataRange stage = data.read(repository, own, review);
    if (review.sure().isEmpty() && depth < MAX_DEPTH) {
      for (Parent parent : node.parents()) {
        stage = withBase(parent, lineage, components, stage, depth);
      }
    }
    return new Found(components, stage, review);
  }

  private DataRange withBase(
      Parent parent,
      LineageTree lineage,
      Map<Component, ComponentEvidence> components,
      DataRange stage,
      int depth) {
    Optional<LineageTree> tree =
        lineage.parents().stream()
            .filter(base -> base.relation() == parent.relation())
            .filter(base -> isSame(parent, base))
            .findFirst();
    Optional<HubNode> node = parent.key().flatMap(graph::find);
    Optional<HubRecord> record = node.flatMap(HubNode::facts);
    if (tree.isEmpty() || record.isEmpty()) {
      return stage.and(
          new DataRange(
              DataLevel.NOTHING, DataLevel.OPEN, tree.isPresent() && isNamed(tree.get())));
    }
    Found base = read(node.get(), record.get(), tree.get(), depth + 1);
    if (addsNothing(parent.relation())) {
      inherit(parent.id(), base, components);
      return stage.isNamedThroughout() ? stage.and(base.data()) : base.data();
    }
    return stage.and(base.data());
  }

  private static boolean isSame(Parent parent, LineageTree base) {
    return base.id().equalsIgnoreCase(parent.id())
        || parent
            .key()
            .map(RepoKey::repo)
            .filter(id -> id.id().equalsIgnoreCase(base.id()))
            .isPresent();
  }

  /** Without the facts about a base, that its data is named still shows. */
  private boolean isNamed(LineageTree base) {
    boolean isOwn = datasets.stream().anyMatch(dataset -> dataset.namedBy().equals(base.id()));
    return isOwn && base.parents().stream().allMatch(this::isNamed);
  }

  private static boolean addsNothing(Relation relation) {
    return switch (relation) {
      case QUANTIZED, CONVERSION, ADAPTER -> true;
      case FINETUNE, MERGE, PRUNED, DISTILLED, UNSTATED -> false;
    };
  }

  private static void inherit(String id, Found base, Map<Component, ComponentEvidence> components) {
    for (Component component : OF_BASE) {
      ComponentEvidence own = components.get(component);
      ComponentEvidence above = base.components().get(component);
      if (own == null || above == null || above.grade().compareTo(own.grade()) >= 0) {
        continue;
      }
      components.put(
          component,
          new ComponentEvidence(
              component,
              above.grade(),
              "By its base '" + id + "': " + above.text(),
              above.license(),
              above.licenseGrade()));
    }
  }

  /** What is in the repository is under its license, unless something else is said. */
  private static void license(Map<Component, ComponentEvidence> components, LineageTree lineage) {
    if (lineage.license().licenses().size() != 1
        || lineage.license().kind() != LicenseResolution.Kind.RESOLVED) {
      return;
    }
    String license = lineage.license().licenses().get(0);
    for (Component component : IN_REPOSITORY) {
      components.computeIfPresent(
          component, (same, seen) -> seen.licensed(license, EvidenceGrade.DECLARED));
    }
  }

  /** A sure review decides; one that is not sure only says that more may be there, or less. */
  private static void apply(ModelReview review, Map<Component, ComponentEvidence> components) {
    String day = review.provenance().checked().toString();
    review
        .components()
        .forEach(
            (component, license) -> {
              EvidenceGrade grade =
                  review.isSure() ? EvidenceGrade.VERIFIED : EvidenceGrade.CLAIMED;
              ComponentEvidence seen = components.get(component);
              if (seen == null || grade.compareTo(seen.grade()) < 0) {
                ComponentEvidence found =
                    new ComponentEvidence(component, grade, "Reviewed on " + day + ".");
                components.put(
                    component, license.map(id -> found.licensed(id, grade)).orElse(found));
              }
            });
    for (Component component : review.absent()) {
      EvidenceGrade grade = review.isSure() ? EvidenceGrade.ABSENT : EvidenceGrade.UNKNOWN;
      components.put(
          component,
          new ComponentEvidence(component, grade, "Not published, by the review of " + day + "."));
    }
  }
}
