package io.github.modelaudit.report.format.json;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.PolicySummary;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.JsonText;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The report for other programs, {@value #FILE}; its schema only ever grows within a version. */
public final class JsonReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "model-audit.json";

  /** The version of the form: the major number changes when a reader may break. */
  public static final String SCHEMA_VERSION = "1.5";

  private final ModelFields models;

  /**
   * @param licenses finds what is known of a license by our id
   */
  public JsonReport(Function<String, Optional<LicenseEntry>> licenses) {
    this.models = new ModelFields(requireNonNull(licenses, "licenses"));
  }

  @Override
  public String id() {
    return "json";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) throws IOException {
    return JsonText.of(fields(result));
  }

  private JsonFields fields(AuditResult result) {
    return new JsonFields()
        .text("schemaVersion", SCHEMA_VERSION)
        .object("tool", tool(result))
        .object("project", project(result.project()))
        .text("verdict", Words.id(result.verdict()))
        .object("policy", policy(result.policy()))
        .objects("models", result.models(), models::of)
        .objects("findings", result.findings(), JsonReport::finding)
        .objects("problems", result.problems(), JsonReport::problem);
  }

  private static JsonFields tool(AuditResult result) {
    return new JsonFields()
        .text("name", result.tool().name())
        .text("version", result.tool().version())
        .text("knowledge", result.tool().knowledge())
        .text("auditedAt", result.at().toString());
  }

  static JsonFields project(ProjectIdentity project) {
    return new JsonFields()
        .text("groupId", project.groupId())
        .text("artifactId", project.artifactId())
        .text("version", project.version())
        .text("name", project.name());
  }

  private static JsonFields policy(PolicySummary policy) {
    var use = new JsonFields();
    policy.use().forEach(use::text);
    return new JsonFields()
        .text("name", policy.name())
        .texts("sources", policy.sources())
        .text("sha256", policy.sha256())
        .object("use", use);
  }

  private static JsonFields finding(Finding finding) {
    var fields =
        new JsonFields()
            .text("rule", finding.rule())
            .text("severity", Words.id(finding.severity()))
            .text("model", Optional.of(finding.model()).filter(model -> !model.isEmpty()))
            .text("message", finding.message())
            .text("remedy", finding.remedy());
    return place(fields, finding.location())
        .flag("waived", finding.isWaived())
        .object("waiver", finding.waived().map(JsonReport::waiver));
  }

  private static JsonFields waiver(AppliedWaiver waiver) {
    var fields =
        new JsonFields()
            .text("reason", waiver.reason())
            .text("owner", waiver.owner())
            .text("until", waiver.until().map(Object::toString));
    return place(fields, waiver.location());
  }

  static JsonFields problem(Problem problem) {
    return new JsonFields()
        .text("code", problem.code())
        .text("message", problem.message())
        .text("remedy", problem.remedy())
        .flag("hidesViolations", problem.hidesViolations())
        .text("path", problem.location().map(Location::path))
        .number("line", problem.location().map(Location::line).orElseGet(OptionalInt::empty));
  }

  static JsonFields place(JsonFields fields, Location location) {
    return fields
        .text("path", location.path())
        .number("line", location.line())
        .number("column", location.column());
  }
}
