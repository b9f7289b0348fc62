package io.github.modelaudit.testing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.PolicySummary;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.ToolIdentity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.hub.RepoState;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Delivery;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.domain.openness.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sample results that the tests of all report formats share. */
public final class AuditResults {
  /** The time of every sample. */
  public static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  private static final String HOSTILE =
      "\"'><script>document.title='pwned'</script><img src=x onerror=document.title='pwned'>";

  private AuditResults() {}

  /** Every scenario by its name. */
  public static SortedMap<String, AuditResult> scenarios() {
    var scenarios = new TreeMap<String, AuditResult>();
    scenarios.put("empty", result(Verdict.PASS, List.of(), List.of(), List.of()));
    scenarios.put("one", one());
    scenarios.put("many", many());
    scenarios.put("waived", waived());
    scenarios.put("incomplete", incomplete());
    scenarios.put("hosted-only", hostedOnly());
    scenarios.put("lineage", lineage());
    scenarios.put("hostile", hostile());
    scenarios.put("unicode", unicode());
    return scenarios;
  }

  /** Returns the scenario of this name. */
  public static AuditResult scenario(String name) {
    return requireNonNull(scenarios().get(name), name);
  }

  private static AuditResult result(
      Verdict verdict, List<AssessedModel> models, List<Finding> findings, List<Problem> problems) {
    return new AuditResult(
        new ToolIdentity("model-audit-maven-plugin", "0.0.0-test", "2026-01-01"),
        new ProjectIdentity("com.example", "assistant", "1.4.0", "Example Assistant"),
        new PolicySummary(
            "commercial",
            List.of("preset:commercial", "model-policy.yaml"),
            "0f".repeat(32),
            Map.of("purpose", "product", "territories", "EU, US")),
        AT,
        verdict,
        models,
        findings,
        problems);
  }

  private static AuditResult one() {
    return result(
        Verdict.PASS,
        List.of(
            SampleModel.hub("acme/embed-small")
                .as(Verdict.PASS, List.of(new GivenName("embed-small:latest", true)))),
        List.of(),
        List.of());
  }

  /** One model of each kind, with every verdict. */
  public static AuditResult many() {
    return result(
        Verdict.FAIL,
        List.of(
            SampleModel.hub("acme/embed-small").as(Verdict.PASS),
            tuned().as(Verdict.FAIL),
            gated().as(Verdict.WARN),
            noncommercial().as(Verdict.WARN),
            SampleModel.hosted("globex", "gx-4o").as(Verdict.WARN),
            gone().as(Verdict.INCOMPLETE)),
        List.of(
            finding(
                "lineage-contradiction",
                Severity.ERROR,
                Subjects.hub("initech/helper-8b"),
                "Model 'initech/helper-8b' declares license 'apache-2.0', and its base model"
                    + " 'acme/base-8b' is under 'acme-community', which withholds what the label"
                    + " grants.",
                "Treat the model as under 'acme-community', or choose another base."),
            finding(
                "license-not-allowed",
                Severity.ERROR,
                Subjects.hub("initech/helper-8b"),
                "Model 'initech/helper-8b' is bound by license 'acme-community', which the policy"
                    + " does not allow.",
                "Replace the model in pom.xml, or add a waiver to model-policy.yaml."),
            finding(
                "gated-model",
                Severity.WARNING,
                Subjects.hub("acme/base-8b"),
                "Access to model 'acme/base-8b' is granted by hand.",
                "Ask for access with the account of the build."),
            finding(
                "hosted-model",
                Severity.WARNING,
                Subjects.hosted("globex", "gx-4o"),
                "Model 'gx-4o' runs at 'globex' and can change without notice.",
                "Name a dated version of the model."),
            waivedFinding(),
            finding(
                "unpinned-revision",
                Severity.INFO,
                Subjects.hub("acme/embed-small"),
                "Model 'acme/embed-small' follows a branch.",
                "Pin it to a commit.")),
        List.of(
            new Problem(
                "hub-unreachable",
                "The Hub did not answer about 'umbrella/private-7b' within 10 seconds.",
                "Run 'mvn model-audit:lock' once where the Hub can be reached.",
                true,
                Optional.of(Location.of("pom.xml", 46)))));
  }

  /** Fifty models as a large project has them. */
  public static AuditResult fifty() {
    var models = new ArrayList<AssessedModel>();
    var findings = new ArrayList<Finding>();
    for (int i = 10; i < 60; i++) {
      String id = "acme/model-number-" + i;
      SampleModel kind = List.of(tuned(), gated(), noncommercial()).get(i % 3);
      SampleModel model =
          SampleModel.hub(id)
              .licensed(kind.license(), kind.terms())
              .graded(kind.openness())
              .seen(kind.evidence().toArray(Evidence[]::new));
      models.add(
          model
              .from(kind.parents().toArray(LineageTree[]::new))
              .trainedOn(kind.datasets().toArray(DatasetTerms[]::new))
              .as(Verdict.FAIL));
      findings.add(
          finding(
              "license-not-allowed",
              Severity.ERROR,
              Subjects.hub(id),
              "Model '" + id + "' is bound by a license that the policy does not allow.",
              "Replace the model in pom.xml, or add a waiver to model-policy.yaml."));
    }
    return result(Verdict.FAIL, models, findings, List.of());
  }

  private static SampleModel tuned() {
    Terms joined =
        SampleLicenses.terms(SampleLicenses.PERMISSIVE)
            .join(SampleLicenses.terms(SampleLicenses.COMMUNITY));
    var verdict =
        new LineageVerdict(
            LineageCode.CONTRADICTION,
            "initech/helper-8b",
            "acme/base-8b",
            Relation.FINETUNE,
            "1.b.i",
            "The label grants use without conditions, and the base asks for its own agreement.",
            LineageVerdict.Actor.PUBLISHER,
            true);
    return SampleModel.hub("initech/helper-8b")
        .seen(
            SampleModel.sighting(
                Location.of("src/main/resources/application.yml", 18, 16),
                "model: initech/helper-8b",
                Scope.MAIN),
            SampleModel.sighting(
                Location.of("src/test/resources/application-test.yml", 7, 12),
                "model: initech/helper-8b",
                Scope.TEST))
        .licensed(
            SampleLicenses.declared(SampleLicenses.PERMISSIVE),
            new EffectiveTerms(
                joined,
                List.of(SampleLicenses.PERMISSIVE, SampleLicenses.COMMUNITY),
                false,
                List.of(verdict)))
        .graded(
            SampleModel.grade(
                OpennessLevel.OPEN_WEIGHTS_RESTRICTED,
                OpennessLevel.OPEN_WEIGHTS,
                Access.PUBLIC,
                Rights.RESTRICTED))
        .from(
            tree(
                "acme/base-8b",
                Relation.FINETUNE,
                SampleLicenses.declared(SampleLicenses.COMMUNITY),
                tree(
                    "acme/base-8b-pretrained",
                    Relation.FINETUNE,
                    SampleLicenses.declared(SampleLicenses.COMMUNITY))),
            gap("initech/adapter", Relation.MERGE, "The Hub knows no such model."))
        .trainedOn(
            dataset("initech/chats", SampleLicenses.declared(SampleLicenses.NON_COMMERCIAL)),
            gapDataset("in-house notes", "'in-house notes' is not a Hub id."));
  }

  private static SampleModel gated() {
    var key = new RepoKey(RepoId.model("acme/base-8b"), Optional.of("e".repeat(40)));
    HubRecord facts = HubGraphs.record(key.repo(), SampleLicenses.COMMUNITY);
    var node =
        HubNode.leaf(
            new FetchOutcome.Fetched(
                key,
                new HubRecord(
                    facts.id(),
                    key.revision(),
                    new RepoState(Gate.MANUAL, false, false, Optional.empty(), Optional.empty()),
                    facts.card(),
                    facts.tags(),
                    facts.bases(),
                    facts.files(),
                    facts.shape()),
                List.of()));
    return SampleModel.hub("acme/base-8b")
        .at(node)
        .under(SampleLicenses.COMMUNITY)
        .graded(
            SampleModel.grade(
                OpennessLevel.OPEN_WEIGHTS_RESTRICTED,
                OpennessLevel.OPEN_WEIGHTS_RESTRICTED,
                Access.GATED_MANUAL,
                Rights.RESTRICTED));
  }

  private static SampleModel noncommercial() {
    return SampleModel.hub("acme/vision-research")
        .seen(
            new Evidence(
                "spring-configuration",
                Location.of("src/main/resources/application-lab.properties", 3),
                "assistant.vision.model=acme/vision-research",
                Scope.MAIN,
                Optional.of(ModelRole.IMAGE),
                Optional.of("lab"),
                Optional.of("Profile 'lab' is not active."),
                Confidence.MEDIUM))
        .under(SampleLicenses.NON_COMMERCIAL)
        .graded(
            SampleModel.grade(
                OpennessLevel.RESTRICTED_WEIGHTS,
                OpennessLevel.RESTRICTED_WEIGHTS,
                Access.PUBLIC,
                Rights.NON_COMMERCIAL));
  }

  private static SampleModel gone() {
    var key = RepoKey.head(RepoId.model("umbrella/private-7b"));
    return SampleModel.without(
        new FetchOutcome.Unreachable(key, "No answer within 10 seconds."),
        "The Hub could not be reached.");
  }

  private static AuditResult waived() {
    return result(
        Verdict.PASS,
        List.of(noncommercial().as(Verdict.PASS)),
        List.of(waivedFinding()),
        List.of());
  }

  private static AuditResult incomplete() {
    var missing = RepoKey.head(RepoId.model("acme/gone"));
    return result(
        Verdict.INCOMPLETE,
        List.of(
            gone().as(Verdict.INCOMPLETE),
            SampleModel.without(
                    new FetchOutcome.Refused(missing, Refusal.MISSING, ""),
                    "The Hub knows no such model.")
                .as(Verdict.INCOMPLETE)),
        List.of(),
        List.of(
            new Problem(
                "hub-unreachable",
                "The Hub did not answer.",
                "Run 'mvn model-audit:lock' once where the Hub can be reached.",
                true,
                Optional.empty()),
            new Problem(
                "odd-front-matter",
                "The card of 'acme/gone' has the key 'licence'.",
                "Tell its author.",
                false,
                Optional.of(Location.of("pom.xml")))));
  }

  private static AuditResult hostedOnly() {
    return result(
        Verdict.WARN,
        List.of(SampleModel.hosted("globex", "gx-4o").as(Verdict.WARN)),
        List.of(
            finding(
                "hosted-model",
                Severity.WARNING,
                Subjects.hosted("globex", "gx-4o"),
                "Model 'gx-4o' runs at 'globex'.",
                "Name a dated version of the model.")),
        List.of());
  }

  private static AuditResult lineage() {
    var conflict =
        new LicenseResolution.Conflicting(
            List.of(SampleLicenses.COMMUNITY, SampleLicenses.PERMISSIVE),
            "The card and the tag name different licenses.",
            List.of(
                SampleLicenses.claim("cardData.license", SampleLicenses.COMMUNITY),
                SampleLicenses.claim("tags", SampleLicenses.PERMISSIVE)));
    SampleModel model = tuned();
    return result(
        Verdict.WARN,
        List.of(
            model
                .licensed(conflict, model.terms())
                .from(
                    tree(
                        "acme/merge",
                        Relation.MERGE,
                        new LicenseResolution.Unrecognised("house-rules", List.of()),
                        tree(
                            "acme/left", Relation.ADAPTER, new LicenseResolution.Absent(List.of())),
                        gap("acme/right", Relation.QUANTIZED, "It is private.")))
                .as(Verdict.WARN)),
        List.of(),
        List.of());
  }

  /** Everything that can be chosen by others tries to break out. */
  public static AuditResult hostile() {
    var clause =
        new Clause(Term.COMMERCIAL_USE, Stance.RESTRICTED, HOSTILE, HOSTILE, HOSTILE, false);
    var claims =
        List.of(
            new LicenseClaim(
                LicenseClaim.Kind.DECLARED,
                "cardData.license_link",
                "javascript:document.title='pwned'",
                List.of("evil"),
                Optional.empty()),
            new LicenseClaim(
                LicenseClaim.Kind.DECLARED, HOSTILE, HOSTILE, List.of(HOSTILE), Optional.empty()),
            new LicenseClaim(
                LicenseClaim.Kind.DECLARED,
                "cardData.license_link",
                "https://ok.example/\"onmouseover=\"document.title='pwned'",
                List.of(),
                Optional.empty()));
    SampleModel model =
        SampleModel.hosted("globex", HOSTILE)
            .seen(
                SampleModel.sighting(
                    Location.of("src/" + HOSTILE + ".yml", 1),
                    HOSTILE + "</code></style>",
                    Scope.MAIN))
            .licensed(
                new LicenseResolution.Resolved(List.of("evil", HOSTILE), claims),
                new EffectiveTerms(
                    Terms.of(List.of(clause), List.of(), List.of()),
                    List.of(HOSTILE),
                    false,
                    List.of(
                        new LineageVerdict(
                            LineageCode.NOTICE_GAP,
                            HOSTILE,
                            HOSTILE,
                            Relation.FINETUNE,
                            HOSTILE,
                            HOSTILE,
                            LineageVerdict.Actor.USER,
                            false))))
            .graded(
                new OpennessGrade(
                    OpennessLevel.UNKNOWN,
                    OpennessLevel.UNKNOWN,
                    Access.UNKNOWN,
                    Rights.NONE,
                    Rights.NONE,
                    Delivery.UNKNOWN,
                    List.of(new OpennessReason(HOSTILE, HOSTILE)),
                    List.of(HOSTILE)))
            .from(gap(HOSTILE, Relation.FINETUNE, HOSTILE))
            .trainedOn(gapDataset(HOSTILE, HOSTILE));
    AuditResult plain =
        result(
            Verdict.FAIL,
            List.of(model.as(Verdict.FAIL)),
            List.of(
                finding(
                    "license-denied",
                    Severity.ERROR,
                    Subjects.hosted("globex", HOSTILE),
                    HOSTILE,
                    HOSTILE)),
            List.of(new Problem("odd", HOSTILE, HOSTILE, true, Optional.empty())));
    return new AuditResult(
        plain.tool(),
        new ProjectIdentity(HOSTILE, HOSTILE, HOSTILE, "</title>" + HOSTILE),
        new PolicySummary(HOSTILE, List.of(HOSTILE), "00", Map.of(HOSTILE, HOSTILE)),
        AT,
        plain.verdict(),
        plain.models(),
        plain.findings(),
        plain.problems());
  }

  private static AuditResult unicode() {
    String name = "模型/İstanbul-ß-😀-\u202egnp.exe";
    return result(
        Verdict.WARN,
        List.of(SampleModel.hosted("ollama", name).as(Verdict.WARN)),
        List.of(
            finding(
                "hosted-model",
                Severity.WARNING,
                Subjects.hosted("ollama", name),
                "Le modèle « 模型 » n’est pas épinglé\u2028— à revoir.",
                "Épinglez-le.")),
        List.of());
  }

  private static Finding waivedFinding() {
    return new Finding(
        "use-not-permitted",
        Severity.ERROR,
        Subjects.hub("acme/vision-research"),
        "License 'cc-by-nc-4.0' of model 'acme/vision-research' does not permit commercial use.",
        "Replace the model.",
        Location.of("src/main/resources/application-lab.properties", 3),
        Optional.of(
            new AppliedWaiver(
                "Only used in the lab, never shipped.",
                "research@example.com",
                Optional.of(LocalDate.of(2026, 6, 30)),
                Location.of("model-policy.yaml", 12))));
  }

  private static Finding finding(
      String rule, Severity severity, Optional<ModelRef> model, String message, String remedy) {
    return new Finding(
        rule, severity, model, message, remedy, Location.of("pom.xml", 40, 13), Optional.empty());
  }

  private static LineageTree tree(
      String id, Relation relation, LicenseResolution license, LineageTree... parents) {
    return new LineageTree(
        id, relation, license, Optional.of("d".repeat(40)), Optional.empty(), List.of(parents));
  }

  private static LineageTree gap(String id, Relation relation, String gap) {
    return new LineageTree(
        id,
        relation,
        new LicenseResolution.NotKnown(gap),
        Optional.empty(),
        Optional.of(gap),
        List.of());
  }

  private static DatasetTerms dataset(String id, LicenseResolution license) {
    return new DatasetTerms(
        id,
        "initech/helper-8b",
        license,
        SampleLicenses.terms(license.label()),
        Gate.NONE,
        Optional.of("f".repeat(40)),
        Optional.empty());
  }

  private static DatasetTerms gapDataset(String id, String gap) {
    return new DatasetTerms(
        id,
        "initech/helper-8b",
        new LicenseResolution.NotKnown(gap),
        Terms.NONE,
        Gate.UNKNOWN,
        Optional.empty(),
        Optional.of(gap));
  }
}
