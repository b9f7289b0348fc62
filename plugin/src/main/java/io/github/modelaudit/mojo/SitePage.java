package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.ProjectSite;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;

/** The result of an audit as a page of a project's site, in the site's own look. */
final class SitePage {
  private final Sink sink;
  private final String title;
  private final String whole;

  /**
   * Takes what the page is written to.
   *
   * @param whole where the whole report is, as seen from the page
   */
  SitePage(Sink sink, String title, String whole) {
    this.sink = requireNonNull(sink, "sink");
    this.title = requireNonNull(title, "title");
    this.whole = requireNonNull(whole, "whole");
  }

  /** Writes the page. */
  void write(AuditResult result) {
    sink.head();
    sink.title();
    sink.text(title);
    sink.title_();
    sink.head_();
    sink.body();
    section(title, () -> overview(result));
    section("Models", () -> models(result));
    findings(result);
    waived(result);
    problems(result);
    sink.body_();
    sink.flush();
    sink.close();
  }

  private void overview(AuditResult result) {
    sink.paragraph();
    sink.bold();
    say(verdict(result.verdict()));
    sink.bold_();
    say(". " + ConsoleReport.summary(result));
    sink.paragraph_();
    sink.paragraph();
    say(
        "Policy '%s', as of %s. The "
            .formatted(result.policy().name(), LocalDate.ofInstant(result.at(), ZoneOffset.UTC)));
    link(whole + "index.html", "whole report");
    say(" has the evidence, terms, lineage and openness of each model.");
    sink.paragraph_();
  }

  private void models(AuditResult result) {
    if (result.models().isEmpty()) {
      paragraph("No model is declared, and none was found.");
      return;
    }
    boolean isJoint = result.models().stream().anyMatch(it -> !it.modules().isEmpty());
    table(
        List.of("Model", "License", "Openness", "Verdict", isJoint ? "Modules" : "Where"),
        () -> result.models().forEach(model -> row(model, isJoint)));
  }

  private void row(AssessedModel model, boolean isJoint) {
    var facts = model.assessment();
    row(
        facts.name(),
        facts.hosted().isPresent() ? "terms of service" : facts.license().label(),
        openness(facts.openness()),
        verdict(model.verdict()),
        isJoint ? String.join(", ", model.modules()) : facts.dependency().location().toString());
  }

  private void findings(AuditResult result) {
    List<Finding> open = result.findings().stream().filter(it -> !it.isWaived()).toList();
    if (open.isEmpty()) {
      return;
    }
    section(
        "Findings",
        () ->
            table(
                List.of("Severity", "Rule", "Finding", "What to do", "Where"),
                () -> open.forEach(this::row)));
  }

  private void row(Finding finding) {
    sink.tableRow();
    cell(finding.severity().name().toLowerCase(Locale.ROOT));
    sink.tableCell();
    link(ProjectSite.rule(finding.rule()), finding.rule());
    sink.tableCell_();
    cell(finding.message());
    cell(finding.remedy());
    cell(finding.location().toString());
    sink.tableRow_();
  }

  private void waived(AuditResult result) {
    List<Finding> waived = result.findings().stream().filter(Finding::isWaived).toList();
    if (waived.isEmpty()) {
      return;
    }
    section(
        "Accepted findings",
        () ->
            table(
                List.of("Rule", "Finding", "Reason", "Owner", "Until"),
                () -> waived.forEach(it -> row(it, it.waived().orElseThrow()))));
  }

  private void row(Finding finding, AppliedWaiver waiver) {
    row(
        finding.rule(),
        finding.message(),
        waiver.reason(),
        waiver.owner(),
        waiver.until().map(LocalDate::toString).orElse("no end"));
  }

  private void problems(AuditResult result) {
    if (result.problems().isEmpty()) {
      return;
    }
    section(
        "Not complete",
        () -> {
          sink.list();
          result.problems().forEach(this::item);
          sink.list_();
        });
  }

  private void item(Problem problem) {
    sink.listItem();
    say(problem.message() + " " + problem.remedy());
    sink.listItem_();
  }

  private void section(String head, Runnable content) {
    sink.section1();
    sink.sectionTitle1();
    say(head);
    sink.sectionTitle1_();
    content.run();
    sink.section1_();
  }

  private void table(List<String> head, Runnable rows) {
    sink.table();
    sink.tableRows(null, false);
    sink.tableRow();
    for (String name : head) {
      sink.tableHeaderCell();
      say(name);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    rows.run();
    sink.tableRows_();
    sink.table_();
  }

  private void row(String... cells) {
    sink.tableRow();
    for (String text : cells) {
      cell(text);
    }
    sink.tableRow_();
  }

  private void cell(String text) {
    sink.tableCell();
    say(text);
    sink.tableCell_();
  }

  private void paragraph(String text) {
    sink.paragraph();
    say(text);
    sink.paragraph_();
  }

  private void link(String address, String text) {
    sink.link(address);
    say(text);
    sink.link_();
  }

  /** Words of others may hold what no page may. */
  private void say(String text) {
    sink.text(ConsoleReport.clean(text));
  }

  private static String openness(OpennessGrade grade) {
    String floor = Phrases.of(grade.floor());
    String ceiling = Phrases.of(grade.ceiling());
    return floor.equals(ceiling) ? floor : floor + " to " + ceiling;
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "Passed";
      case WARN -> "Passed with warnings";
      case INCOMPLETE -> "Incomplete";
      case FAIL -> "Failed";
    };
  }
}
