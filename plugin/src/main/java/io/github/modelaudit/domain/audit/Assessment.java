package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.openness.OpennessGrade;
import java.util.List;
import java.util.Optional;

/**
 * All facts about one model dependency; what rules and reports read.
 *
 * @param node what the hub said; absent for models that are not on the Hub
 * @param license the model's own license
 * @param terms the terms joined along the lineage
 * @param hosted absent unless a provider runs the model
 */
public record Assessment(
    ModelDependency dependency,
    Optional<HubNode> node,
    LicenseResolution license,
    EffectiveTerms terms,
    OpennessGrade openness,
    LineageTree lineage,
    List<DatasetTerms> datasets,
    Optional<HostedModel> hosted) {
  public Assessment {
    requireNonNull(dependency, "dependency");
    requireNonNull(node, "node");
    requireNonNull(license, "license");
    requireNonNull(terms, "terms");
    requireNonNull(openness, "openness");
    requireNonNull(lineage, "lineage");
    datasets = List.copyOf(datasets);
    requireNonNull(hosted, "hosted");
  }

  /** The reference, as the project names it. */
  public ModelRef ref() {
    return dependency.ref();
  }

  /** The name people know the model by. */
  public String name() {
    return dependency.ref().name();
  }

  /** What came of asking the hub; absent for models that are not on the Hub. */
  public Optional<FetchOutcome> outcome() {
    return node.map(HubNode::outcome);
  }

  /** The hub's facts, when it gave them. */
  public Optional<HubRecord> facts() {
    return node.flatMap(HubNode::facts);
  }
}
