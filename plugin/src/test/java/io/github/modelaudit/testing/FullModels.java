package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.domain.openness.MofClass;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessProfile;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.policy.WaiverSuggestions;
import io.github.modelaudit.policy.obligation.Obligations;
import io.github.modelaudit.policy.settings.UseFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Models of which all is known that a page can show, under the licenses that the plugin knows: what
 * the size of a page is measured by.
 */
public final class FullModels {
  private static final List<EuSignal.Reason> REASONS =
      List.of(
          new EuSignal.Reason(
              "use-restrictions", "paragraph 83", "The license restricts what it is used for."),
          new EuSignal.Reason(
              "gate-decides", "paragraph 81", "The author decides who may have the weights."));

  private final Knowledge knowledge;

  private FullModels(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Makes models under the licenses that come with the plugin. */
  public static FullModels bundled() throws KnowledgeException {
    return new FullModels(new KnowledgeLoader().bundled());
  }

  /** Finds a license by its id. */
  public Optional<LicenseEntry> license(String id) {
    return knowledge.licenses().find(id);
  }

  /** Returns a result of models, under as many licenses as asked for, one after the other. */
  public AuditResult result(int models, int licenses) {
    List<LicenseEntry> entries = licenses(licenses);
    var assessed = new ArrayList<AssessedModel>();
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < models; i++) {
      String name = "organisation-" + i % 9 + "/model-number-" + (100 + i) + "-instruct";
      Location place =
          Location.of("module-" + i % 20 + "/src/main/resources/application.yml", i + 1);
      AssessedModel model = model(name, entries.get(i % entries.size()), place);
      assessed.add(model.with(Obligations.of(model.assessment(), UseFacts.UNKNOWN)));
      findings.addAll(findings(name, place));
    }
    List<Assessment> assessments = assessed.stream().map(AssessedModel::assessment).toList();
    AuditResult frame = AuditResults.many();
    return new AuditResult(
        frame.tool(),
        frame.project(),
        frame.policy(),
        frame.at(),
        Verdict.FAIL,
        assessed,
        new WaiverSuggestions(LocalDate.ofInstant(frame.at(), ZoneOffset.UTC))
            .offer(findings, assessments),
        List.of());
  }

  /** Returns the terms of licenses, each alone. */
  public List<EffectiveTerms> terms(int licenses) {
    return licenses(licenses).stream()
        .map(entry -> new EffectiveTerms(entry.terms(), List.of(entry.id()), true, List.of()))
        .toList();
  }

  /** Returns a model under other terms. */
  public static AssessedModel under(AssessedModel model, EffectiveTerms terms) {
    Assessment facts = model.assessment();
    return new AssessedModel(
            new Assessment(
                facts.dependency(),
                facts.node(),
                facts.license(),
                terms,
                facts.openness(),
                facts.lineage(),
                facts.datasets(),
                facts.hosted()),
            model.verdict())
        .with(model.obligations());
  }

  private List<LicenseEntry> licenses(int count) {
    return knowledge.licenses().ids().stream()
        .filter(id -> !knowledge.licenses().isPlaceholder(id))
        .flatMap(id -> license(id).stream())
        .filter(license -> !license.terms().clauses().isEmpty())
        .limit(count)
        .toList();
  }

  private static List<Finding> findings(String name, Location place) {
    return List.of(
        new Finding(
            "license-not-allowed",
            Severity.ERROR,
            Subjects.hub(name),
            "Model '" + name + "' is bound by a license that the policy does not allow.",
            "Replace the model, or add a waiver with the reason to 'model-policy.yaml'.",
            place,
            Optional.empty()),
        new Finding(
            "unpinned-revision",
            Severity.INFO,
            Subjects.hub(name),
            "The reference to model '" + name + "' names no revision, so that it can move.",
            "Write '" + name + "@" + "d".repeat(40) + "'.",
            place,
            Optional.empty()));
  }

  private static AssessedModel model(String name, LicenseEntry license, Location place) {
    LicenseResolution resolution =
        new LicenseResolution.Resolved(
            List.of(license.id()),
            List.of(
                SampleLicenses.claim("cardData.license", license.id()),
                SampleLicenses.claim("tags", "license:" + license.id()),
                new LicenseClaim(
                    LicenseClaim.Kind.DETECTED,
                    "LICENSE",
                    "the text of " + license.name(),
                    List.of(license.id()),
                    Optional.of("ab".repeat(32)))));
    var key = RepoKey.head(RepoId.model(name));
    HubRecord facts = HubGraphs.record(key.repo(), license.id());
    String base = name + "-base";
    return SampleModel.hub(name)
        .at(
            new HubNode(
                new FetchOutcome.Fetched(key, facts, List.of()),
                List.of(),
                List.of(),
                Optional.of(HubGraphs.READ_AT)))
        .seen(SampleModel.sighting(place, "spring.ai.chat.options.model: " + name, Scope.MAIN))
        .licensed(
            resolution,
            new EffectiveTerms(
                license.terms(),
                List.of(license.id()),
                true,
                List.of(
                    new LineageVerdict(
                        LineageCode.CONSISTENT,
                        name,
                        base,
                        Relation.FINETUNE,
                        "",
                        "'" + name + "' fits '" + base + "'.",
                        LineageVerdict.Actor.USER,
                        true))))
        .from(
            new LineageTree(
                base,
                Relation.FINETUNE,
                resolution,
                Optional.of("d".repeat(40)),
                Optional.empty(),
                List.of()))
        .graded(grade(name))
        .as(Verdict.FAIL);
  }

  private static OpennessGrade grade(String name) {
    OpennessGrade plain =
        SampleModel.grade(
            OpennessLevel.OPEN_WEIGHTS_RESTRICTED,
            OpennessLevel.OPEN_WEIGHTS,
            Access.GATED_MANUAL,
            Rights.RESTRICTED);
    return new OpennessGrade(
        plain.floor(),
        plain.ceiling(),
        plain.access(),
        plain.granted(),
        plain.delivery(),
        plain.reasons(),
        plain.closers(),
        new OpennessProfile(
            new Completeness(
                components(name),
                DataLevel.NOTHING,
                DataLevel.DESCRIBED,
                MofClass.UNCLASSIFIED,
                MofClass.CLASS_III,
                List.of(Component.TECHNICAL_REPORT, Component.DATA_CARD)),
            List.of(),
            new EuSignal(EuSignal.Kind.NOT_ELIGIBLE, REASONS),
            Optional.empty()));
  }

  /** A third is there with a text of its own, the rest is not, said in the same words of all. */
  private static List<ComponentEvidence> components(String name) {
    var components = new ArrayList<ComponentEvidence>();
    List<Component> all = List.of(Component.values());
    for (int i = 0; i < all.size(); i++) {
      Component component = all.get(i);
      String words = component.id().replace('-', ' ');
      components.add(
          i % 3 == 0
              ? new ComponentEvidence(
                  component,
                  EvidenceGrade.OBSERVED,
                  "File '" + name.substring(name.length() - 12) + "/" + component.id() + ".json'.")
              : new ComponentEvidence(
                  component,
                  i % 3 == 1 ? EvidenceGrade.ABSENT : EvidenceGrade.UNKNOWN,
                  "Neither files nor card show " + words + "."));
    }
    return components;
  }
}
