package io.github.modelaudit.report.format.sarif;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.report.format.Fingerprints;
import io.github.modelaudit.report.format.JsonObject;
import io.github.modelaudit.report.format.ProjectSite;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.ReportSettings.SarifWaived;
import io.github.modelaudit.report.format.RepositoryPlace;
import io.github.modelaudit.report.format.UriPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The findings for code scanning, {@value #FILE}, in the <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results
 * Interchange Format</a> and within what GitHub reads of it.
 */
public final class SarifReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "model-audit.sarif";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  /** GitHub refuses a file with more results in a run. */
  private static final int RESULTS = 25_000;

  private final ReportSettings settings;

  /** Takes where the module is, and what becomes of accepted findings. */
  public SarifReport(ReportSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) throws IOException {
    return new JsonObject()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", List.of(run(result)))
        .document();
  }

  private JsonObject run(AuditResult result) throws IOException {
    List<Finding> findings = shown(result);
    var rules = new SarifRules(findings);
    var driver =
        new JsonObject()
            .put("name", result.tool().name())
            .put("version", result.tool().version())
            .put("informationUri", ProjectSite.HOME)
            .put("rules", rules.write());
    return new JsonObject()
        .put("tool", new JsonObject().put("driver", driver))
        .put("automationDetails", new JsonObject().put("id", "model-audit/" + settings.module()))
        .put("originalUriBaseIds", new JsonObject().put(ROOT, root()))
        .put("invocations", List.of(invocation(result)))
        .put("columnKind", "utf16CodeUnits")
        .put("results", results(result, findings, rules));
  }

  private static JsonObject root() {
    return new JsonObject()
        .put("description", new JsonObject().put("text", "The root of the repository."));
  }

  private List<Finding> shown(AuditResult result) {
    return result.findings().stream()
        .filter(finding -> !finding.isWaived() || settings.sarifWaived() == SarifWaived.SUPPRESS)
        .limit(RESULTS)
        .toList();
  }

  private List<JsonObject> results(AuditResult result, List<Finding> findings, SarifRules rules) {
    var fingerprints = new Fingerprints();
    var results = new ArrayList<JsonObject>();
    for (Finding finding : findings) {
      RepositoryPlace place = RepositoryPlace.of(finding.location(), settings);
      results.add(
          new JsonObject()
              .put("ruleId", finding.rule())
              .put("ruleIndex", rules.indexOf(finding.rule()))
              .put("level", SarifRules.level(finding.severity()))
              .put("message", message(finding.message() + " " + finding.remedy()))
              .put("locations", List.of(location(place, finding.model())))
              .put(
                  "partialFingerprints",
                  new JsonObject()
                      .put("primaryLocationLineHash", fingerprints.next(finding, place)))
              .putAny("suppressions", suppressions(finding))
              .put("properties", properties(finding, result)));
    }
    return results;
  }

  private static JsonObject properties(Finding finding, AuditResult result) {
    return new JsonObject()
        .put("model", Optional.of(finding.model()).filter(model -> !model.isEmpty()))
        .put("remedy", finding.remedy())
        .putAny("modules", modules(finding, result));
  }

  /** The modules that use the model, where several were audited as one. */
  private static List<String> modules(Finding finding, AuditResult result) {
    return result.models().stream()
        .filter(model -> finding.isAbout(model.assessment().dependency()))
        .flatMap(model -> model.modules().stream())
        .toList();
  }

  /** A message; words of others cannot make a link in it. */
  private static JsonObject message(String text) {
    return new JsonObject().put("text", text.replace("](", "] ("));
  }

  private static JsonObject location(RepositoryPlace place, String name) {
    return new JsonObject()
        .put(
            "physicalLocation",
            new JsonObject()
                .put("artifactLocation", artifact(place))
                .put("region", region(place, name)));
  }

  private static JsonObject artifact(RepositoryPlace place) {
    return new JsonObject().put("uri", UriPath.of(place.path())).put("uriBaseId", ROOT);
  }

  /** GitHub wants all four numbers; what is not known is the first of its kind. */
  private static JsonObject region(RepositoryPlace place, String name) {
    int line = place.line().orElse(1);
    int column = place.column().orElse(1);
    int length = place.column().isPresent() ? Math.max(1, name.length()) : 1;
    return new JsonObject()
        .put("startLine", line)
        .put("startColumn", column)
        .put("endLine", line)
        .put("endColumn", column + length);
  }

  private List<JsonObject> suppressions(Finding finding) {
    return finding.waived().map(this::suppression).stream().toList();
  }

  private JsonObject suppression(AppliedWaiver waiver) {
    String until = waiver.until().map(day -> ", until " + day).orElse("");
    return new JsonObject()
        .put("kind", "external")
        .put("status", "accepted")
        .put("justification", waiver.reason() + " (" + waiver.owner() + until + ")")
        .put("location", location(RepositoryPlace.of(waiver.location(), settings), ""));
  }

  private static JsonObject invocation(AuditResult result) {
    boolean isWhole = result.problems().stream().noneMatch(Problem::hidesViolations);
    return new JsonObject()
        .put("executionSuccessful", isWhole)
        .putAny(
            "toolExecutionNotifications",
            result.problems().stream().map(SarifReport::notification).toList());
  }

  private static JsonObject notification(Problem problem) {
    return new JsonObject()
        .put("descriptor", new JsonObject().put("id", problem.code()))
        .put("level", problem.hidesViolations() ? "error" : "warning")
        .put("message", message(problem.message() + " " + problem.remedy()));
  }
}
