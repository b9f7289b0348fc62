package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Delivery;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.domain.openness.Rights;
import java.util.List;
import java.util.Optional;

/** A sample model, changed step by step from a permissive one with nothing to find. */
public record SampleModel(
    ModelRef ref,
    List<Evidence> evidence,
    Optional<HubNode> node,
    LicenseResolution license,
    EffectiveTerms terms,
    OpennessGrade openness,
    List<LineageTree> parents,
    List<DatasetTerms> datasets) {

  /** A model on the Hub under the permissive license. */
  public static SampleModel hub(String id) {
    var key = RepoKey.head(RepoId.model(id));
    var facts = HubGraphs.record(key.repo(), SampleLicenses.PERMISSIVE);
    return new SampleModel(
        new ModelRef.Hub(key),
        List.of(sighting(id)),
        Optional.of(HubNode.leaf(new FetchOutcome.Fetched(key, facts, List.of()))),
        SampleLicenses.declared(SampleLicenses.PERMISSIVE),
        effective(SampleLicenses.PERMISSIVE),
        grade(OpennessLevel.OPEN_WEIGHTS, OpennessLevel.OPEN_SOURCE_AI, Access.PUBLIC, Rights.OPEN),
        List.of(),
        List.of());
  }

  /** A model that a provider runs. */
  public static SampleModel hosted(String provider, String name) {
    return new SampleModel(
        new ModelRef.Hosted(provider, name),
        List.of(sighting(name)),
        Optional.empty(),
        new LicenseResolution.Absent(List.of()),
        EffectiveTerms.UNKNOWN,
        new OpennessGrade(
            OpennessLevel.CLOSED_API,
            OpennessLevel.CLOSED_API,
            Access.API_ONLY,
            Rights.NONE,
            Rights.NONE,
            Delivery.VENDOR_API,
            List.of(new OpennessReason("hosted-only", "No weights are published under this name.")),
            List.of()),
        List.of(),
        List.of());
  }

  /** A model the Hub gave no facts about. */
  public static SampleModel without(FetchOutcome outcome, String reason) {
    return new SampleModel(
        new ModelRef.Hub(outcome.key()),
        List.of(sighting(outcome.key().toString())),
        Optional.of(HubNode.leaf(outcome)),
        new LicenseResolution.NotKnown(reason),
        EffectiveTerms.UNKNOWN,
        new OpennessGrade(
            OpennessLevel.UNKNOWN,
            OpennessLevel.OPEN_SOURCE_AI,
            Access.UNKNOWN,
            Rights.NONE,
            Rights.OPEN,
            Delivery.UNKNOWN,
            List.of(new OpennessReason("no-facts", reason)),
            List.of("An answer of the Hub.")),
        List.of(),
        List.of());
  }

  public SampleModel seen(Evidence... sightings) {
    return new SampleModel(
        ref, List.of(sightings), node, license, terms, openness, parents, datasets);
  }

  public SampleModel at(HubNode other) {
    return new SampleModel(
        new ModelRef.Hub(other.outcome().key()),
        evidence,
        Optional.of(other),
        license,
        terms,
        openness,
        parents,
        datasets);
  }

  public SampleModel licensed(LicenseResolution own, EffectiveTerms effective) {
    return new SampleModel(ref, evidence, node, own, effective, openness, parents, datasets);
  }

  public SampleModel under(String id) {
    return licensed(SampleLicenses.declared(id), effective(id));
  }

  public SampleModel graded(OpennessGrade grade) {
    return new SampleModel(ref, evidence, node, license, terms, grade, parents, datasets);
  }

  public SampleModel from(LineageTree... ancestors) {
    return new SampleModel(
        ref, evidence, node, license, terms, openness, List.of(ancestors), datasets);
  }

  public SampleModel trainedOn(DatasetTerms... data) {
    return new SampleModel(ref, evidence, node, license, terms, openness, parents, List.of(data));
  }

  /** Returns the assessment with the verdict. */
  public AssessedModel as(Verdict verdict) {
    return as(verdict, List.of());
  }

  /** Returns the assessment of a model that the project calls otherwise. */
  public AssessedModel as(Verdict verdict, List<GivenName> names) {
    return new AssessedModel(
        new Assessment(
            new ModelDependency(ref, Confidence.HIGH, evidence, List.of(), names, Optional.empty()),
            node,
            license,
            terms,
            openness,
            tree(),
            datasets,
            hostedModel()),
        verdict);
  }

  private LineageTree tree() {
    return new LineageTree(
        ref.name(),
        Relation.UNSTATED,
        license,
        node.flatMap(HubNode::facts).flatMap(facts -> facts.commit()),
        Optional.empty(),
        parents);
  }

  private Optional<HostedModel> hostedModel() {
    return ref instanceof ModelRef.Hosted hosted
        ? Optional.of(
            new HostedModel(
                hosted.provider(),
                Optional.of(hosted.name().charAt(0) + "*"),
                Optional.of("https://" + hosted.provider() + ".example/terms"),
                "The name may move to another model without notice."))
        : Optional.empty();
  }

  /** The terms of one license alone. */
  public static EffectiveTerms effective(String license) {
    Terms terms = SampleLicenses.terms(license);
    return new EffectiveTerms(terms, List.of(license), true, List.of());
  }

  /** A sighting in a pom. */
  public static Evidence sighting(String excerpt) {
    return sighting(Location.of("pom.xml", 40, 13), "<model>" + excerpt + "</model>", Scope.MAIN);
  }

  /** A sighting elsewhere. */
  public static Evidence sighting(Location location, String excerpt, Scope scope) {
    String detector = location.path().endsWith(".xml") ? "pom" : "spring-configuration";
    return new Evidence(
        detector,
        location,
        excerpt,
        scope,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Confidence.HIGH);
  }

  /** A grade with one reason and one thing that would narrow it. */
  public static OpennessGrade grade(
      OpennessLevel floor, OpennessLevel ceiling, Access access, Rights rights) {
    return new OpennessGrade(
        floor,
        ceiling,
        access,
        rights,
        rights,
        Delivery.LOCAL,
        List.of(
            new OpennessReason("weights-found", "The repository holds weights in open formats."),
            new OpennessReason(
                "data-not-described", "The card does not describe the training data.")),
        floor == ceiling ? List.of() : List.of("A data card that covers all training stages."));
  }
}
