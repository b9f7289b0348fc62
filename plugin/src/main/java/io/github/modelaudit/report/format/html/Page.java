package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.PublicHub;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole page, ready to be laid out.
 *
 * @param findings all of them, open ones first
 * @param terms what each license says, once for all models that it binds
 * @param remarks what the page says once for many models
 */
public record Page(
    AuditResult result,
    List<ModelView> models,
    List<FindingRow> findings,
    List<TermsView> terms,
    Remarks remarks) {
  /** How many models have a verdict. */
  public record Count(Badge badge, String id, long models) {}

  public Page {
    models = List.copyOf(models);
    findings = List.copyOf(findings);
    terms = List.copyOf(terms);
  }

  static Page of(
      AuditResult result, Function<String, Optional<LicenseEntry>> licenses, Optional<String> hub) {
    Terms joined =
        result.models().stream()
            .map(model -> model.assessment().terms().terms())
            .reduce(Terms.NONE, Terms::join);
    var links = new LicenseLinks(joined, licenses);
    Remarks remarks = Remarks.of(result);
    var models = new ArrayList<ModelView>();
    for (AssessedModel model : result.models()) {
      String anchor = "m" + (models.size() + 1);
      models.add(
          new ModelView(
              anchor,
              model,
              findingsOn(model, anchor, result),
              new LicensesView(
                  model.assessment(),
                  links.of(model.assessment().terms().licenses()),
                  hub.orElse(PublicHub.ADDRESS)),
              new OpennessView(model.assessment().openness(), remarks),
              DutyGroup.of(model.obligations(), links.anchors()),
              HistoryRow.of(model.assessment(), hub.isEmpty())));
    }
    List<FindingRow> findings =
        result.findings().stream()
            .map(finding -> FindingRow.of(finding, anchorOf(finding, models)))
            .toList();
    return new Page(result, models, findings, terms(joined, links, models, remarks), remarks);
  }

  private static List<FindingRow> findingsOn(
      AssessedModel model, String anchor, AuditResult result) {
    return result.findings().stream()
        .filter(finding -> finding.isAbout(model.assessment().dependency()))
        .map(finding -> FindingRow.of(finding, anchor))
        .map(row -> row.beside(model.assessment().dependency().location()))
        .toList();
  }

  private static List<TermsView> terms(
      Terms joined, LicenseLinks links, List<ModelView> models, Remarks remarks) {
    return links.of(links.anchors().keySet()).stream()
        .map(
            license ->
                new TermsView(
                    license,
                    TermsView.of(license.id(), joined),
                    models.stream()
                        .filter(model -> model.facts().terms().licenses().contains(license.id()))
                        .toList(),
                    TermsView.duties(license.id(), models, remarks)))
        .toList();
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
              .formatted(counted(failing().size(), "finding"), counted(models.size(), "model"));
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
  private List<FindingRow> failing() {
    boolean failsOnWarnings = result.verdict() == Verdict.FAIL && open(Severity.ERROR) == 0;
    Severity severity = failsOnWarnings ? Severity.WARNING : Severity.ERROR;
    return findings.stream()
        .filter(row -> !row.finding().isWaived() && row.finding().severity() == severity)
        .toList();
  }

  /** What to do first. */
  public List<TodoRow> first() {
    return TodoRow.of(failing());
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
