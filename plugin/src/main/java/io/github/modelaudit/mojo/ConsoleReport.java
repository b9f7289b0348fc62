package io.github.modelaudit.mojo;

import static org.apache.maven.shared.utils.logging.MessageUtils.buffer;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.Completeness;
import io.github.modelaudit.report.format.ProjectSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.plugin.logging.Log;

/**
 * What a person reads in the build's log: one line when all is well, else a table of what is not,
 * and for every finding the place, the reason and the next step.
 */
final class ConsoleReport {
  private static final List<String> HEAD =
      List.of("Model", "License", "Openness", "Verdict", "Declared in");
  private static final int SHORT_COMMIT = 12;
  private static final int WIDEST_CELL = 48;

  private final Log log;
  private final FailOn failOn;
  private final Completeness incomplete;

  /**
   * Takes the log and what fails the build: only that is printed as an error.
   *
   * @param incomplete what an incomplete audit does to the build
   */
  ConsoleReport(Log log, FailOn failOn, Completeness incomplete) {
    this.log = log;
    this.failOn = failOn;
    this.incomplete = incomplete;
  }

  /**
   * Prints a result.
   *
   * @param reportPath the report to open, as it should be shown; empty when none was written
   */
  void print(AuditResult result, String reportPath) {
    String summary = summary(result) + (reportPath.isEmpty() ? "" : " Report: " + reportPath);
    if (result.verdict() == Verdict.PASS) {
      log.info(summary);
      return;
    }
    table(result).forEach(line -> say(result.verdict(), line));
    result.problems().forEach(this::print);
    result.findings().stream()
        .filter(finding -> !finding.isWaived() && finding.severity() != Severity.INFO)
        .forEach(this::print);
    say(result.verdict(), summary);
  }

  /** The count of models by verdict, for example {@code Audited 2 models: 1 allowed, 1 denied.} */
  static String summary(AuditResult result) {
    int count = result.models().size();
    if (count == 0) {
      return "Audited 0 models: none declared, none found.";
    }
    Map<Verdict, Long> counts =
        result.models().stream()
            .collect(
                Collectors.groupingBy(AssessedModel::verdict, TreeMap::new, Collectors.counting()));
    String parts =
        counts.entrySet().stream()
            .map(entry -> count(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    long waived = result.findings().stream().filter(Finding::isWaived).count();
    return "Audited %d model%s: %s%s."
        .formatted(
            count,
            count == 1 ? "" : "s",
            parts,
            waived == 0 ? "" : ", %d finding%s waived".formatted(waived, waived == 1 ? "" : "s"));
  }

  private static String count(long number, Verdict verdict) {
    return switch (verdict) {
      case PASS -> number + " allowed";
      case WARN -> number + (number == 1 ? " warning" : " warnings");
      case INCOMPLETE -> number + " undecided";
      case FAIL -> number + " denied";
    };
  }

  private static List<String> table(AuditResult result) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEAD);
    result.models().stream()
        .filter(model -> model.verdict() != Verdict.PASS)
        .map(ConsoleReport::row)
        .forEach(rows::add);
    if (rows.size() == 1) {
      return List.of();
    }
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    var lines = new ArrayList<String>();
    lines.add(buffer().strong(line(HEAD, widths)).build());
    rows.stream().skip(1).map(row -> line(row, widths)).forEach(lines::add);
    lines.add("");
    return lines;
  }

  private static List<String> row(AssessedModel model) {
    var assessment = model.assessment();
    return List.of(
        clean(assessment.name() + revision(assessment.ref())),
        assessment.hosted().isPresent()
            ? "terms of service"
            : shorten(clean(assessment.license().label())),
        openness(assessment.openness()),
        word(model.verdict()),
        clean(assessment.dependency().location().toString()));
  }

  /** The revision behind an '@', a commit in short; empty without one. */
  private static String revision(ModelRef ref) {
    return ref instanceof ModelRef.Hub hub
        ? hub.key()
            .revision()
            .map(text -> "@" + (hub.key().isPinned() ? text.substring(0, SHORT_COMMIT) : text))
            .orElse("")
        : "";
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> pad(row.get(column), widths[column]))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String openness(OpennessGrade grade) {
    String floor = word(grade.floor());
    String ceiling = word(grade.ceiling());
    return floor.equals(ceiling) ? floor : floor + " to " + ceiling;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String shorten(String text) {
    return text.length() <= WIDEST_CELL ? text : text.substring(0, WIDEST_CELL - 1) + "…";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private void print(Problem problem) {
    String place = problem.location().map(location -> location + ": ").orElse("");
    if (problem.hidesViolations()) {
      String label = buffer().failure("incomplete").build();
      say(Verdict.INCOMPLETE, label + "  " + clean(place + problem.message()));
      say(Verdict.INCOMPLETE, "  " + clean(problem.remedy()));
    } else {
      log.warn(clean(place + problem.message()));
      log.warn("  " + clean(problem.remedy()));
    }
  }

  private void print(Finding finding) {
    boolean isError = failOn.isFailedBy(finding.severity());
    var rule = buffer();
    String name = (isError ? rule.failure(finding.rule()) : rule.warning(finding.rule())).build();
    List.of(
            name + "  " + clean(finding.location().toString()),
            "  " + clean(finding.message()),
            "  " + clean(finding.remedy()),
            "  See " + ProjectSite.rule(finding.rule()))
        .forEach(line -> say(isError ? Verdict.FAIL : Verdict.WARN, line));
  }

  private void say(Verdict verdict, String line) {
    switch (verdict) {
      case PASS -> log.info(line);
      case WARN -> log.warn(line);
      case INCOMPLETE -> sayIncomplete(line);
      case FAIL -> log.error(line);
    }
  }

  private void sayIncomplete(String line) {
    switch (incomplete) {
      case FAIL -> log.error(line);
      case WARN -> log.warn(line);
    }
  }

  /** Words of others must neither forge lines nor steer the terminal. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+", " ");
  }
}
