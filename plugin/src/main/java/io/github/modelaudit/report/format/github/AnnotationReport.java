package io.github.modelaudit.report.format.github;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.report.format.PlainText;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.RepositoryPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The open findings as <a
 * href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow
 * commands</a>, {@value #FILE}: a step that prints the file annotates the lines of a pull request.
 * The log itself cannot hold them, since Maven puts its own words before each line.
 */
public final class AnnotationReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "github-annotations.txt";

  /** GitHub shows no more of a kind for a step. */
  private static final int MOST = 10;

  private final ReportSettings settings;

  /** Takes where the module is. */
  public AnnotationReport(ReportSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  @Override
  public String id() {
    return "github-annotations";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) {
    return Stream.of(Severity.values())
        .flatMap(severity -> first(result, severity))
        .map(finding -> command(finding) + "\n")
        .collect(Collectors.joining());
  }

  private static Stream<Finding> first(AuditResult result, Severity severity) {
    return result.findings().stream()
        .filter(finding -> !finding.isWaived() && finding.severity() == severity)
        .limit(MOST);
  }

  private String command(Finding finding) {
    RepositoryPlace place = RepositoryPlace.of(finding.location(), settings);
    var command = new StringBuilder("::").append(name(finding.severity()));
    command.append(" file=").append(property(place.path()));
    place.line().ifPresent(line -> command.append(",line=").append(line));
    place.column().ifPresent(column -> command.append(",col=").append(column));
    command.append(",title=").append(property(PlainText.line(finding.rule())));
    return command
        .append("::")
        .append(message(PlainText.line(finding.message() + " " + finding.remedy())))
        .toString();
  }

  private static String name(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(PlainText.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
