package io.github.modelaudit.report;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.NearestKey;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.csv.CsvReport;
import io.github.modelaudit.report.format.cyclonedx.CycloneDxReport;
import io.github.modelaudit.report.format.github.AnnotationReport;
import io.github.modelaudit.report.format.gitlab.GitlabReport;
import io.github.modelaudit.report.format.html.HtmlReport;
import io.github.modelaudit.report.format.json.JsonReport;
import io.github.modelaudit.report.format.junit.JunitReport;
import io.github.modelaudit.report.format.markdown.MarkdownReport;
import io.github.modelaudit.report.format.notice.NoticeReport;
import io.github.modelaudit.report.format.sarif.SarifReport;
import io.github.modelaudit.report.format.spdx.SpdxReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The formats there are, in the order in which they are written. Nothing of a format is loaded
 * before it is written.
 */
public final class ReportWriter {
  private final List<Choice> formats;

  /** A format that can be asked for by its id. */
  private record Choice(String id, Supplier<ReportFormat> format) {}

  private ReportWriter(List<Choice> formats) {
    this.formats = List.copyOf(formats);
  }

  /** Returns a writer of all formats with the settings that count when nobody says otherwise. */
  public static ReportWriter standard(Function<String, Optional<LicenseEntry>> licenses) {
    return standard(licenses, ReportSettings.STANDARD);
  }

  /**
   * Returns a writer of all formats.
   *
   * @param licenses finds what is known of a license by our id
   */
  public static ReportWriter standard(
      Function<String, Optional<LicenseEntry>> licenses, ReportSettings settings) {
    return new ReportWriter(
        List.of(
            new Choice("json", () -> new JsonReport(licenses)),
            new Choice("html", () -> new HtmlReport(licenses, settings.hub())),
            new Choice("notice", () -> new NoticeReport(licenses)),
            new Choice("sarif", () -> new SarifReport(settings)),
            new Choice("junit", () -> new JunitReport()),
            new Choice("csv", () -> new CsvReport()),
            new Choice("markdown", () -> new MarkdownReport(settings)),
            new Choice("gitlab", () -> new GitlabReport(settings)),
            new Choice("github-annotations", () -> new AnnotationReport(settings)),
            new Choice(
                "cyclonedx", () -> new CycloneDxReport(licenses, settings.cycloneDxVersion())),
            new Choice("spdx", () -> new SpdxReport(licenses))));
  }

  /** The ids of all formats, in order. */
  public List<String> ids() {
    return formats.stream().map(Choice::id).toList();
  }

  /**
   * Returns a writer of some of the formats, in the order of the ids.
   *
   * @throws UnknownFormatException when an id names none
   */
  public ReportWriter only(Collection<String> ids) throws UnknownFormatException {
    var chosen = new ArrayList<Choice>();
    for (String id : ids) {
      Choice format = find(id);
      if (!chosen.contains(format)) {
        chosen.add(format);
      }
    }
    return new ReportWriter(chosen);
  }

  private Choice find(String id) throws UnknownFormatException {
    for (Choice format : formats) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    String known = ids().stream().map(good -> "'" + good + "'").collect(Collectors.joining(", "));
    throw new UnknownFormatException(
        "Cannot use '%s' for <formats>: it is no report format.%s Use one or more of %s."
            .formatted(id, nearest(id), known));
  }

  private String nearest(String id) {
    return NearestKey.find(id, ids()).map(it -> " Did you mean '" + it + "'?").orElse("");
  }

  /**
   * Writes every format into the directory, which is made if need be.
   *
   * @return the files written, in order
   */
  public List<Path> write(AuditResult result, Path directory) throws IOException {
    var files = new ArrayList<Path>();
    Files.createDirectories(directory);
    for (Choice choice : formats) {
      ReportFormat format = choice.format().get();
      format.write(result, directory).stream().map(directory::resolve).forEach(files::add);
    }
    return files;
  }
}
