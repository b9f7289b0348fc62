package io.github.modelaudit.report.format.markdown;

import static io.github.modelaudit.report.format.markdown.Markdown.code;
import static io.github.modelaudit.report.format.markdown.Markdown.sentence;
import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.RepositoryPlace;
import io.github.modelaudit.report.format.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A summary for pages that show Markdown, {@value #FILE}: the page of a workflow's run, or a
 * comment on a pull request, which a program finds again by the hidden mark in its first line.
 */
public final class MarkdownReport implements ReportFormat {
  /** The name of the file. */
  public static final String FILE = "summary.md";

  /**
   * The page of a run takes 1 MiB from each of its steps and drops the whole when there is more.
   */
  private static final long PAGE = 1_000_000;

  private static final int ROWS = 100;
  private static final int MODULES = 5;

  private final ReportSettings settings;

  /** Takes where the module is, and the file that the page of a run is made of. */
  public MarkdownReport(ReportSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    String text = text(result);
    Files.writeString(directory.resolve(FILE), text, StandardCharsets.UTF_8);
    if (settings.stepSummary().isPresent()) {
      append(text, settings.stepSummary().get());
    }
    return List.of(FILE);
  }

  /** Adds the summary unless the page is full, since one that is too large is not shown at all. */
  private static void append(String text, Path page) throws IOException {
    byte[] bytes = ("\n" + text).getBytes(StandardCharsets.UTF_8);
    long size = Files.exists(page) ? Files.size(page) : 0;
    if (size + bytes.length <= PAGE) {
      Files.write(page, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  String text(AuditResult result) {
    var text = new StringBuilder();
    text.append("<!-- model-audit:").append(mark(settings.module())).append(" -->\n");
    text.append("## Model audit of ").append(code(result.project().artifactId())).append(": ");
    text.append(verdict(result.verdict())).append("\n\n");
    text.append(models(result.models().size()))
        .append(", policy ")
        .append(code(result.policy().name()))
        .append(".\n");
    findings(text, result);
    problems(text, result);
    models(text, result);
    return text.toString();
  }

  /** The mark of a module; nothing in it can end the comment. */
  private static String mark(String module) {
    return module.replaceAll("[^A-Za-z0-9._/]", "_");
  }

  private static String models(int count) {
    return count == 1 ? "1 model" : count + " models";
  }

  private void findings(StringBuilder text, AuditResult result) {
    List<Finding> open = result.findings().stream().filter(it -> !it.isWaived()).toList();
    int waived = result.findings().size() - open.size();
    if (!open.isEmpty()) {
      text.append("\n| | Finding | What to do | Where |\n| --- | --- | --- | --- |\n");
      open.stream().limit(ROWS).forEach(finding -> text.append(row(finding)));
      rest(text, open.size());
    }
    if (waived > 0) {
      text.append("\nAccepted by waivers: ").append(waived).append(".\n");
    }
  }

  private String row(Finding finding) {
    RepositoryPlace place = RepositoryPlace.of(finding.location(), settings);
    String line = place.line().isPresent() ? ":" + place.line().getAsInt() : "";
    return "| %s %s | %s | %s | %s |\n"
        .formatted(
            Words.id(finding.severity()),
            code(finding.rule()),
            sentence(finding.message()),
            sentence(finding.remedy()),
            code(place.path() + line));
  }

  private static void problems(StringBuilder text, AuditResult result) {
    if (!result.problems().isEmpty()) {
      text.append("\n### Not complete\n\n");
      result.problems().stream().limit(ROWS).forEach(problem -> text.append(item(problem)));
      rest(text, result.problems().size());
    }
  }

  private static String item(Problem problem) {
    return "- " + sentence(problem.message()) + " " + sentence(problem.remedy()) + "\n";
  }

  private static void models(StringBuilder text, AuditResult result) {
    if (!result.models().isEmpty()) {
      boolean hasModules = result.models().stream().anyMatch(it -> !it.modules().isEmpty());
      text.append("\n### Models\n\n| Model | License | Openness | Verdict |");
      text.append(hasModules ? " Used by |\n" : "\n").append("| --- | --- | --- | --- |");
      text.append(hasModules ? " --- |\n" : "\n");
      result.models().stream()
          .limit(ROWS)
          .map(model -> row(model) + (hasModules ? " " + users(model) + " |\n" : "\n"))
          .forEach(text::append);
      rest(text, result.models().size());
    }
  }

  private static String row(AssessedModel model) {
    var facts = model.assessment();
    return "| %s | %s | %s | %s |"
        .formatted(
            code(facts.name()),
            sentence(facts.license().label()),
            Phrases.of(facts.openness().floor()),
            verdict(model.verdict()));
  }

  /** The modules that use it, as many as a cell can show. */
  private static String users(AssessedModel model) {
    List<String> users = model.modules().stream().limit(MODULES).map(it -> code(it)).toList();
    int more = model.modules().size() - users.size();
    return String.join(", ", users) + (more > 0 ? " and " + more + " more" : "");
  }

  private static void rest(StringBuilder text, int count) {
    if (count > ROWS) {
      text.append("\nAnd ").append(count - ROWS).append(" more: see the report of the build.\n");
    }
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case WARN -> "passed with warnings";
      case INCOMPLETE -> "incomplete";
      case FAIL -> "failed";
    };
  }
}
