package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The whole page, ready to be laid out.
 *
 * @param findings all of them, open ones first
 */
public record Page(AuditResult result, List<ModelView> models, List<FindingRow> findings) {
  /** How many models have a verdict. */
  public record Count(Badge badge, String id, long models) {}

  public Page {
    models = List.copyOf(models);
    findings = List.copyOf(findings);
  }

  static Page of(AuditResult result, Function<String, Optional<LicenseEntry>> licenses) {
    var taken = new HashSet<String>();
    var models = new ArrayList<ModelView>();
    List<String> spoken = spokenOf(result);
    for (AssessedModel model : result.models()) {
      String anchor = anchor(model.assessment().name(), taken);
      List<LicenseLink> links =
          model.assessment().terms().licenses().stream()
              .map(id -> LicenseLink.of(id, termsAnchor(spoken, id), licenses))
              .toList();
      models.add(new ModelView(anchor, model, findingsOn(model, anchor, result), links));
    }
    List<FindingRow> findings =
        result.findings().stream()
            .map(finding -> FindingRow.of(finding, anchorOf(finding, models)))
            .toList();
    return new Page(result, models, findings);
  }

  private static List<FindingRow> findingsOn(
      AssessedModel model, String anchor, AuditResult result) {
    return result.findings().stream()
        .filter(finding -> finding.isAbout(model.assessment().dependency()))
        .map(finding -> FindingRow.of(finding, anchor))
        .toList();
  }

  /** The licenses that the terms of any model quote, sorted. */
  private static List<String> spokenOf(AuditResult result) {
    return joined(result).clauses().stream().map(Clause::license).distinct().sorted().toList();
  }

  private static Terms joined(AuditResult result) {
    return result.models().stream()
        .map(model -> model.assessment().terms().terms())
        .reduce(Terms.NONE, Terms::join);
  }

  private static String termsAnchor(List<String> spoken, String license) {
    int at = spoken.indexOf(license);
    return at < 0 ? "" : "t-" + (at + 1);
  }

  /** What each license says, once for all models that it binds. */
  public List<TermsView> terms() {
    Terms joined = joined(result);
    List<String> spoken = spokenOf(result);
    return spoken.stream()
        .map(
            license ->
                new TermsView(
                    termsAnchor(spoken, license),
                    license,
                    TermsView.of(license, joined),
                    models.stream()
                        .filter(model -> model.facts().terms().licenses().contains(license))
                        .toList()))
        .toList();
  }

  private static String anchor(String name, Set<String> taken) {
    String plain = "m-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String anchor = plain;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = plain + "_" + i;
    }
    return anchor;
  }

  private static String anchorOf(Finding finding, List<ModelView> models) {
    return models.stream()
        .filter(model -> finding.isAbout(model.facts().dependency()))
        .map(ModelView::anchor)
        .findFirst()
        .orElse("");
  }

  public Badge verdict() {
    return Badge.of(result.verdict());
  }

  /** The name of the project; its id when it has none. */
  public String title() {
    String name = result.project().name();
    return name.isBlank() ? result.project().artifactId() : name;
  }

  public String coordinates() {
    var project = result.project();
    return project.groupId() + ":" + project.artifactId() + ":" + project.version();
  }

  /** The verdict as a sentence or two. */
  public String sentence() {
    long waived = findings.stream().filter(row -> row.finding().isWaived()).count();
    String also = waived == 0 ? "" : " " + counted(waived, "finding") + " accepted by a waiver.";
    return verdictSentence() + also;
  }

  private String verdictSentence() {
    return switch (result.verdict()) {
      case PASS ->
          models.isEmpty()
              ? "The project names no model."
              : "Nothing stands against " + counted(models.size(), "model") + ".";
      case WARN ->
          counted(open(Severity.WARNING), "finding") + " to look at; none fails the build.";
      case INCOMPLETE -> "Not everything could be looked at, so a violation may be hidden.";
      case FAIL ->
          "%s against the policy on %s."
              .formatted(counted(first().size(), "finding"), counted(models.size(), "model"));
    };
  }

  private long open(Severity severity) {
    return result.findings().stream()
        .filter(finding -> !finding.isWaived() && finding.severity() == severity)
        .count();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** How many models have each verdict, worst first; verdicts that no model has are left out. */
  public List<Count> counts() {
    var counts = new ArrayList<Count>();
    for (Verdict verdict : List.of(Verdict.FAIL, Verdict.INCOMPLETE, Verdict.WARN, Verdict.PASS)) {
      long count = result.models().stream().filter(model -> model.verdict() == verdict).count();
      if (count > 0) {
        Badge badge = Badge.of(verdict);
        counts.add(new Count(badge, badge.tone(), count));
      }
    }
    return counts;
  }

  /** The open findings that fail: errors, or warnings where the build fails on those. */
  public List<FindingRow> first() {
    boolean failsOnWarnings = result.verdict() == Verdict.FAIL && open(Severity.ERROR) == 0;
    Severity severity = failsOnWarnings ? Severity.WARNING : Severity.ERROR;
    return findings.stream()
        .filter(row -> !row.finding().isWaived() && row.finding().severity() == severity)
        .toList();
  }

  /** The findings about the policy itself. */
  public List<FindingRow> general() {
    return findings.stream().filter(row -> row.anchor().isEmpty()).toList();
  }

  public List<Problem> hiding() {
    return result.problems().stream().filter(Problem::hidesViolations).toList();
  }

  public String use() {
    List<String> facts =
        result.policy().use().entrySet().stream()
            .map(fact -> fact.getKey() + ": " + fact.getValue())
            .toList();
    return facts.isEmpty() ? "none given" : String.join("; ", facts);
  }
}
