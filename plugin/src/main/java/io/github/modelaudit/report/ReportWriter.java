package io.github.modelaudit.report;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.html.HtmlReport;
import io.github.modelaudit.report.format.json.JsonReport;
import io.github.modelaudit.report.format.notice.NoticeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats there are, in the order in which they are written. */
public final class ReportWriter {
  private final List<ReportFormat> formats;

  public ReportWriter(List<ReportFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Returns a writer of all formats.
   *
   * @param licenses finds what is known of a license by our id
   */
  public static ReportWriter standard(Function<String, Optional<LicenseEntry>> licenses) {
    return new ReportWriter(
        List.of(new JsonReport(licenses), new HtmlReport(licenses), new NoticeReport(licenses)));
  }

  /** The ids of all formats, in order. */
  public List<String> ids() {
    return formats.stream().map(ReportFormat::id).toList();
  }

  /**
   * Returns a writer of some of the formats, in the order of the ids.
   *
   * @throws UnknownFormatException when an id names none
   */
  public ReportWriter only(Collection<String> ids) throws UnknownFormatException {
    var chosen = new ArrayList<ReportFormat>();
    for (String id : ids) {
      ReportFormat format = find(id);
      if (!chosen.contains(format)) {
        chosen.add(format);
      }
    }
    return new ReportWriter(chosen);
  }

  private ReportFormat find(String id) throws UnknownFormatException {
    for (ReportFormat format : formats) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    String known = ids().stream().map(good -> "'" + good + "'").collect(Collectors.joining(", "));
    throw new UnknownFormatException(
        "Cannot write the report: '%s' is not a report format. Use one or more of %s."
            .formatted(id, known));
  }

  /**
   * Writes every format into the directory, which is made if need be.
   *
   * @return the files written, in order
   */
  public List<Path> write(AuditResult result, Path directory) throws IOException {
    var files = new ArrayList<Path>();
    Files.createDirectories(directory);
    for (ReportFormat format : formats) {
      format.write(result, directory).stream().map(directory::resolve).forEach(files::add);
    }
    return files;
  }
}
