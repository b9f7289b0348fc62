package io.github.modelaudit.report.format.html;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The report for people, {@value #FILE}: one page without anything around it.
 *
 * <p>The templates are turned into classes when the plugin is built; they escape by context, and a
 * content security policy lets only the page's own style and script run.
 */
public final class HtmlReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "index.html";

  /** A page above this is written without what other files beside it have as well. */
  static final int LARGE = 1_900_000;

  private static final String TEMPLATES = HtmlReport.class.getPackageName() + ".generated";

  /** Controls of direction, and control characters other than tab and line feed. */
  private static final Pattern DECEIVING =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\uFEFF]");

  private final Function<String, Optional<LicenseEntry>> licenses;
  private final Optional<String> hub;

  /**
   * @param licenses finds what is known of a license by our id
   * @param hub the address of the Hub that is asked, without a slash at its end; absent when a lock
   *     file answers instead
   */
  public HtmlReport(Function<String, Optional<LicenseEntry>> licenses, Optional<String> hub) {
    this.licenses = requireNonNull(licenses, "licenses");
    this.hub = requireNonNull(hub, "hub");
  }

  @Override
  public String id() {
    return "html";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  /** Shows characters that would turn the direction of the text or that show nothing. */
  private static String visible(String text) {
    return DECEIVING.matcher(text).replaceAll("\uFFFD");
  }

  String text(AuditResult result) throws IOException {
    Page page = Page.of(result, licenses, hub);
    String whole = text(page, true);
    return whole.length() <= LARGE ? whole : text(page, false);
  }

  private static String text(Page page, boolean isWhole) throws IOException {
    var engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    var output = new StringOutput();
    Map<String, Object> parameters =
        Map.of(
            "page",
            page,
            "isWhole",
            isWhole,
            "style",
            Asset.read("report.css"),
            "script",
            Asset.read("report.js"));
    engine.render("page.jte", parameters, output);
    return visible(output.toString());
  }
}
