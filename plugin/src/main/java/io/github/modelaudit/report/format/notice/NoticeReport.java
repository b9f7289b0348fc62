package io.github.modelaudit.report.format.notice;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.notice.NoticeEntry.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The notices of models to pass on with a product, as {@value #TEXT} and {@value #MARKDOWN}. */
public final class NoticeReport implements ReportFormat {
  /** The name of the plain file. */
  public static final String TEXT = "NOTICE-MODELS.txt";

  /** The name of the file with headings. */
  public static final String MARKDOWN = "NOTICE-MODELS.md";

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&])");
  private static final String RULE = "-".repeat(72);

  private final NoticeEntries entries;

  /**
   * @param licenses finds what is known of a license by our id
   */
  public NoticeReport(Function<String, Optional<LicenseEntry>> licenses) {
    this.entries = new NoticeEntries(requireNonNull(licenses, "licenses"));
  }

  @Override
  public String id() {
    return "notice";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(TEXT), text(result), StandardCharsets.UTF_8);
    Files.writeString(directory.resolve(MARKDOWN), markdown(result), StandardCharsets.UTF_8);
    return List.of(TEXT, MARKDOWN);
  }

  String text(AuditResult result) {
    var out = new StringBuilder();
    out.append("AI models in ").append(clean(product(result.project()))).append("\n\n");
    List<NoticeEntry> list = entries.of(result);
    out.append(lead(list)).append('\n');
    for (NoticeEntry entry : list) {
      out.append('\n').append(RULE).append('\n').append(clean(entry.name())).append("\n\n");
      for (Fact fact : entry.facts()) {
        out.append(fact.name()).append(": ").append(clean(fact.value())).append('\n');
      }
      appendLines(out, "", entry.notices());
      appendLines(out, "To be shown to users, where the license asks for it:", entry.phrases());
      appendLines(out, "To pass on:", entry.passedOn().stream().map(line -> "- " + line).toList());
    }
    return out.toString();
  }

  private static void appendLines(StringBuilder out, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append('\n');
    if (!title.isEmpty()) {
      out.append(title).append('\n');
    }
    lines.forEach(line -> out.append(clean(line)).append('\n'));
  }

  String markdown(AuditResult result) {
    var out = new StringBuilder();
    out.append("# AI models in ").append(plain(product(result.project()))).append("\n\n");
    List<NoticeEntry> list = entries.of(result);
    out.append(lead(list)).append('\n');
    for (NoticeEntry entry : list) {
      out.append("\n## ").append(plain(entry.name())).append("\n\n");
      for (Fact fact : entry.facts()) {
        out.append("- ").append(fact.name()).append(": ").append(plain(fact.value())).append('\n');
      }
      entry.notices().forEach(line -> out.append("\n> ").append(plain(line)).append('\n'));
      entry
          .phrases()
          .forEach(
              line ->
                  out.append("\nTo be shown to users, where the license asks for it: **")
                      .append(plain(line))
                      .append("**\n"));
      if (!entry.passedOn().isEmpty()) {
        out.append("\nTo pass on:\n\n");
        entry.passedOn().forEach(line -> out.append("- ").append(plain(line)).append('\n'));
      }
    }
    return out.toString();
  }

  private static String lead(List<NoticeEntry> list) {
    return list.isEmpty()
        ? "This product contains no AI model that notices are due for."
        : "This product contains or uses the models below. Each stays under its own terms.";
  }

  private static String product(ProjectIdentity project) {
    return project.name() + " " + project.version();
  }

  /** Words of others must not forge lines; apart from that they stay as they are. */
  private static String clean(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  private static String plain(String text) {
    return MARKUP.matcher(clean(text)).replaceAll("\\\\$1");
  }
}
