package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.report.format.ProjectSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/**
 * What a person reads of drift: one line when nothing has changed, else a table and for every
 * change what happened and what to do.
 */
final class DriftLog {
  private static final String PAGE = ProjectSite.page("guide/drift.md");

  private final Log log;

  DriftLog(Log log) {
    this.log = requireNonNull(log, "log");
  }

  /** Prints a change that is about to be committed to. */
  void print(DriftChange change) {
    String line = ConsoleReport.clean(change.kind().id() + ": " + change.message());
    if (change.kind().severity() == Severity.INFO) {
      log.info(line);
    } else {
      log.warn(line);
    }
  }

  /**
   * Prints a result.
   *
   * @param isIncompleteFailure true when what could not be compared fails the build
   * @param report the file with the details, as it should be shown; empty when there is none
   */
  void print(DriftResult result, FailOn failOn, boolean isIncompleteFailure, String report) {
    if (!result.findings().isEmpty()) {
      table(result.findings()).forEach(log::info);
    }
    for (Problem problem : result.problems()) {
      List<String> lines = List.of(problem.message(), "  " + problem.remedy());
      lines.forEach(
          line -> say(line, isIncompleteFailure && problem.hidesViolations(), Severity.WARNING));
    }
    result.findings().forEach(finding -> print(finding, failOn));
    log.info(summary(result) + (report.isEmpty() ? "" : " Report: " + report));
  }

  private void print(DriftFinding finding, FailOn failOn) {
    boolean isError = failOn.isFailedBy(finding.severity());
    List.of(
            finding.change().kind().id() + "  " + finding.location(),
            "  " + finding.change().message(),
            "  " + finding.change().remedy(),
            "  See " + PAGE + "#" + finding.change().kind().id())
        .forEach(line -> say(line, isError, finding.severity()));
  }

  private void say(String line, boolean isError, Severity severity) {
    String clean = ConsoleReport.clean(line);
    if (isError) {
      log.error(clean);
    } else if (severity == Severity.INFO) {
      log.info(clean);
    } else {
      log.warn(clean);
    }
  }

  private static List<String> table(List<DriftFinding> findings) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Change", "Severity", "Model", "What changed", "Declared in"));
    for (DriftFinding finding : findings) {
      rows.add(
          List.of(
              finding.change().kind().id(),
              finding.severity().name().toLowerCase(Locale.ROOT),
              ConsoleReport.clean(finding.model()),
              ConsoleReport.clean(finding.change().subject()),
              ConsoleReport.clean(finding.location().toString())));
    }
    return TextTable.of(rows);
  }

  private static String summary(DriftResult result) {
    int changes = (int) result.findings().stream().map(DriftFinding::change).distinct().count();
    return "Compared %d %s with '%s': %s."
        .formatted(
            result.compared(),
            result.compared() == 1 ? "repository" : "repositories",
            result.lock(),
            switch (changes) {
              case 0 -> "nothing has changed";
              case 1 -> "1 change";
              default -> changes + " changes";
            });
  }
}
