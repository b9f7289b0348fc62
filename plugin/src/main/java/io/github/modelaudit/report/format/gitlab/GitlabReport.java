package io.github.modelaudit.report.format.gitlab;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.report.format.Fingerprints;
import io.github.modelaudit.report.format.JsonObject;
import io.github.modelaudit.report.format.PlainText;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.RepositoryPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The open findings as GitLab shows them in a merge request, {@value #FILE}, in the form of its <a
 * href="https://docs.gitlab.com/ci/testing/code_quality/">Code Quality</a> report.
 */
public final class GitlabReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "gl-code-quality-report.json";

  private final ReportSettings settings;

  /** Takes where the module is. */
  public GitlabReport(ReportSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  @Override
  public String id() {
    return "gitlab";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) throws IOException {
    var fingerprints = new Fingerprints();
    var issues = new ArrayList<JsonObject>();
    for (Finding finding : result.findings()) {
      if (!finding.isWaived()) {
        issues.add(issue(finding, fingerprints));
      }
    }
    return JsonObject.document(issues);
  }

  private JsonObject issue(Finding finding, Fingerprints fingerprints) {
    RepositoryPlace place = RepositoryPlace.of(finding.location(), settings);
    var lines = new JsonObject().put("begin", place.line().orElse(1));
    return new JsonObject()
        .put("description", PlainText.line(finding.message() + " " + finding.remedy()))
        .put("check_name", finding.rule())
        .put("fingerprint", fingerprints.next(finding, place))
        .put("severity", severity(finding.severity()))
        .put("location", new JsonObject().put("path", place.path()).put("lines", lines));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
