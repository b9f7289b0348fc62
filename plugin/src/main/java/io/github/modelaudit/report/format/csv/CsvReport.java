package io.github.modelaudit.report.format.csv;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.report.format.ReportFormat;
import io.github.modelaudit.report.format.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Models and findings as tables for spreadsheets, {@value #MODELS} and {@value #FINDINGS}. */
public final class CsvReport implements ReportFormat {
  /** The name of the file of models. */
  public static final String MODELS = "models.csv";

  /** The name of the file of findings. */
  public static final String FINDINGS = "findings.csv";

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(MODELS), models(result), StandardCharsets.UTF_8);
    Files.writeString(directory.resolve(FINDINGS), findings(result), StandardCharsets.UTF_8);
    return List.of(MODELS, FINDINGS);
  }

  String models(AuditResult result) {
    var table =
        new CsvTable(
            "model",
            "source",
            "revision",
            "commit",
            "scope",
            "active",
            "license",
            "license state",
            "effective licenses",
            "complete",
            "openness",
            "openness at most",
            "verdict",
            "place",
            "modules");
    result.models().forEach(model -> model(table, model));
    return table.text();
  }

  private static void model(CsvTable table, AssessedModel model) {
    Assessment facts = model.assessment();
    String revision =
        facts.ref() instanceof ModelRef.Hub hub ? hub.key().revision().orElse("") : "";
    table.row(
        facts.name(),
        facts.ref().source(),
        revision,
        facts.facts().flatMap(HubRecord::commit).orElse(""),
        Words.id(facts.dependency().scope()),
        Boolean.toString(facts.dependency().isActive()),
        facts.license().label(),
        Words.id(facts.license().kind()),
        String.join(", ", facts.terms().licenses()),
        Boolean.toString(facts.terms().isComplete()),
        Words.id(facts.openness().floor()),
        Words.id(facts.openness().ceiling()),
        Words.id(model.verdict()),
        facts.dependency().location().toString(),
        String.join(" ", model.modules()));
  }

  String findings(AuditResult result) {
    var table =
        new CsvTable(
            "rule",
            "severity",
            "model",
            "message",
            "remedy",
            "file",
            "line",
            "waived",
            "waiver reason",
            "waiver owner",
            "waiver until");
    result.findings().forEach(finding -> finding(table, finding));
    return table.text();
  }

  private static void finding(CsvTable table, Finding finding) {
    var line = finding.location().line();
    table.row(
        finding.rule(),
        Words.id(finding.severity()),
        finding.model(),
        finding.message(),
        finding.remedy(),
        finding.location().path(),
        line.isPresent() ? Integer.toString(line.getAsInt()) : "",
        Boolean.toString(finding.isWaived()),
        finding.waived().map(AppliedWaiver::reason).orElse(""),
        finding.waived().map(AppliedWaiver::owner).orElse(""),
        finding.waived().flatMap(AppliedWaiver::until).map(Object::toString).orElse(""));
  }
}
