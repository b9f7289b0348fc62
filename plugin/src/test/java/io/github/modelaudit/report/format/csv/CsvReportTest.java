package io.github.modelaudit.report.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReportTest {
  private final CsvReport report = new CsvReport();

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_the_models(String scenario) {
    String text = report.models(ReportScenarios.scenario(scenario));

    Golden.assertMatches("report/" + scenario + ".models.csv", lf(text));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_the_findings(String scenario) {
    String text = report.findings(ReportScenarios.scenario(scenario));

    Golden.assertMatches("report/" + scenario + ".findings.csv", lf(text));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void has_a_row_for_each_model_and_finding(String scenario) throws IOException {
    AuditResult result = ReportScenarios.scenario(scenario);

    List<CSVRecord> models = read(report.models(result));
    List<CSVRecord> findings = read(report.findings(result));

    assertThat(models).hasSize(result.models().size()).allMatch(CSVRecord::isConsistent);
    assertThat(findings).hasSize(result.findings().size()).allMatch(CSVRecord::isConsistent);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void no_cell_is_a_formula(String scenario) throws IOException {
    AuditResult result = ReportScenarios.scenario(scenario);

    for (String text : List.of(report.models(result), report.findings(result))) {
      for (CSVRecord row : read(text)) {
        assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"));
      }
    }
  }

  @Test
  void keeps_what_a_cell_says() throws IOException {
    AuditResult result = ReportScenarios.scenario("signs");

    assertThat(read(report.findings(result)))
        .extracting(row -> row.get("model"))
        .contains("a\r\nb,\"c\"", "'=HYPERLINK(\"https://evil.example\",\"click\")", "'+1+1");
  }

  @Test
  void ends_lines_as_the_form_asks(@TempDir Path folder) throws IOException {
    assertThat(report.write(ReportScenarios.scenario("many"), folder))
        .containsExactly("models.csv", "findings.csv");

    assertThat(Files.readString(folder.resolve("models.csv")).replace("\r\n", ""))
        .doesNotContain("\n");
  }

  /** Golden files have LF. */
  private static String lf(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\u240d');
  }

  private static List<CSVRecord> read(String text) throws IOException {
    CSVFormat form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return CSVParser.parse(text, form).getRecords();
  }
}
