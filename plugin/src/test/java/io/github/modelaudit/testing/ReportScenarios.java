package io.github.modelaudit.testing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The results that every report format is held against: those of {@link AuditResults}, and those
 * that are hard on forms which programs read.
 */
public final class ReportScenarios {
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  /** The scenario with as many models as a very large build has. */
  public static final String LARGE = "five-hundred";

  /** Text that means something in one form or the other. */
  private static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"click\")";

  private static final String SIGNS =
      "]]> ](https://evil.example) {0} %0A ::error file=x::y\u001b[31m \u0000\u0007 | ` ``` <!-- -->";

  private ReportScenarios() {}

  /** Every scenario by its name. */
  public static SortedMap<String, AuditResult> all() {
    var scenarios = new TreeMap<>(AuditResults.scenarios());
    scenarios.put("signs", signs());
    scenarios.put("places", places());
    scenarios.put("reactor", reactor());
    scenarios.put(LARGE, large());
    return scenarios;
  }

  /** The names of all scenarios. */
  public static Set<String> names() {
    return all().keySet();
  }

  /** The names of the scenarios whose documents are small enough to be read by a person. */
  public static Set<String> readable() {
    Set<String> names = new java.util.TreeSet<>(names());
    names.remove(LARGE);
    return names;
  }

  /** Returns the scenario of this name. */
  public static AuditResult scenario(String name) {
    return requireNonNull(all().get(name), name);
  }

  /** Signs that mean something to spreadsheets, terminals, workflows and renderers. */
  private static AuditResult signs() {
    var findings = new ArrayList<Finding>();
    for (String name : List.of(FORMULA, "+1+1", "-2+3", "@SUM(A1)", "\tx", "a\r\nb,\"c\"", SIGNS)) {
      findings.add(
          finding(
              "license-denied",
              Severity.ERROR,
              Subjects.hosted("globex", name),
              Location.of("pom.xml", 3, 7)));
    }
    findings.add(waived());
    return like(
        AuditResults.hostile(),
        List.of(
            SampleModel.hosted("globex", FORMULA).as(Verdict.FAIL),
            SampleModel.hosted("globex", SIGNS).as(Verdict.FAIL)),
        findings,
        List.of(new Problem("odd", SIGNS, FORMULA, false, Optional.empty())));
  }

  /** Findings at places that are no lines of files, and at files whose names need care. */
  private static AuditResult places() {
    List<Location> places =
        List.of(
            Location.typed("model-audit.models"),
            Location.of("com.example:models:1.0!/tiny.gguf"),
            Location.of("https://policies.example/model-policy.yaml", 4),
            Location.of("/etc/model-policy.yaml", 9),
            Location.of("preset:commercial"),
            Location.of("models/a file #1 100%.gguf"),
            Location.of("src/main/resources/İstanbul/模型.yml", 12),
            Location.of("services/chat/src/main/java/Chat.java", 88, 21));
    var findings = new ArrayList<Finding>();
    for (Location place : places) {
      findings.add(
          finding("license-absent", Severity.WARNING, Subjects.hub("acme/embed-small"), place));
    }
    findings.add(
        finding(
            "custom-of-ours",
            Severity.INFO,
            Optional.empty(),
            Location.of("model-policy.yaml", 7)));
    findings.add(
        finding(
            "license-absent", Severity.WARNING, Subjects.hub("acme/embed-small"), places.get(7)));
    return like(
        AuditResults.many(),
        List.of(
            SampleModel.hub("acme/embed-small")
                .seen(
                    places.stream()
                        .map(place -> SampleModel.sighting(place, "acme/embed-small", Scope.MAIN))
                        .toArray(io.github.modelaudit.domain.Evidence[]::new))
                .as(Verdict.WARN)),
        findings,
        List.of());
  }

  /** Modules that were audited as one. */
  private static AuditResult reactor() {
    AuditResult many = AuditResults.many();
    List<String> all =
        List.of("app", "batch", "chat", "index", "search", "web").stream()
            .map(module -> "org.example:" + module)
            .toList();
    var models = new ArrayList<AssessedModel>();
    for (AssessedModel model : many.models()) {
      models.add(model.usedIn(all.subList(0, models.size() % all.size() + 1)));
    }
    return like(many, models, many.findings(), many.problems());
  }

  private static AuditResult large() {
    var models = new ArrayList<AssessedModel>();
    var findings = new ArrayList<Finding>();
    for (int i = 100; i < 600; i++) {
      String name = "acme/model-number-" + i;
      models.add(SampleModel.hub(name).as(Verdict.FAIL));
      Location place = Location.of("module-" + i % 20 + "/pom.xml", i, 9);
      for (String rule : List.of("license-not-allowed", "unpinned-revision", "lineage-gap")) {
        findings.add(finding(rule, SEVERITIES.get(i % 3), Subjects.hub(name), place));
      }
    }
    return like(AuditResults.many(), models, findings, List.of());
  }

  private static AuditResult like(
      AuditResult other,
      List<AssessedModel> models,
      List<Finding> findings,
      List<Problem> problems) {
    return new AuditResult(
        other.tool(),
        other.project(),
        other.policy(),
        other.at(),
        other.verdict(),
        models,
        findings,
        problems);
  }

  private static Finding finding(
      String rule, Severity severity, Optional<ModelRef> model, Location place) {
    return new Finding(
        rule,
        severity,
        model,
        "Model '" + model.map(ModelRef::name).orElse("") + "' is not what the policy asks for.",
        "Replace the model.",
        place,
        Optional.empty());
  }

  private static Finding waived() {
    return new Finding(
        "license-denied",
        Severity.ERROR,
        Subjects.hosted("globex", FORMULA),
        "Model '" + FORMULA + "' is under a denied license.",
        "Replace the model.",
        Location.of("pom.xml", 3),
        Optional.of(
            new AppliedWaiver(
                SIGNS,
                FORMULA,
                Optional.of(LocalDate.of(2026, 6, 30)),
                Location.of("model-policy.yaml", 12))));
  }
}
