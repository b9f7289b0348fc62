package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.report.format.Phrases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.RelationshipType;

/** Says what models were made from: other models, and data. */
final class Origins {
  private final Graph graph;
  private final ModelPackages models;
  private final DataPackages data;

  /** What has been said, because several models of a project may share an ancestor. */
  private final Set<String> said = new HashSet<>();

  Origins(Graph graph, ModelPackages models, DataPackages data) {
    this.graph = graph;
    this.models = models;
    this.data = data;
  }

  void add(Assessment facts, AIPackage model) throws InvalidSPDXAnalysisException {
    Map<String, AIPackage> byName = new HashMap<>();
    ancestors(facts.lineage(), model, byName);
    for (DatasetTerms dataset : facts.datasets()) {
      AIPackage trained = byName.getOrDefault(dataset.namedBy(), model);
      relate(trained, RelationshipType.TRAINED_ON, data.of(dataset), Optional.empty());
    }
  }

  private void ancestors(LineageTree tree, AIPackage model, Map<String, AIPackage> byName)
      throws InvalidSPDXAnalysisException {
    byName.putIfAbsent(tree.id(), model);
    for (LineageTree parent : tree.parents()) {
      AIPackage ancestor = models.of(parent);
      relate(
          model,
          RelationshipType.DESCENDANT_OF,
          ancestor,
          Optional.of(Phrases.of(parent.relation()) + " " + parent.id()));
      ancestors(parent, ancestor, byName);
    }
  }

  private void relate(AIPackage from, RelationshipType type, Element to, Optional<String> comment)
      throws InvalidSPDXAnalysisException {
    if (!from.equals(to) && said.add(type + " " + from.getObjectUri() + " " + to.getObjectUri())) {
      graph.relate(from, type, to, comment);
    }
  }
}
