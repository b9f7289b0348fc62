package io.github.modelaudit.report.format.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GitlabReportTest {
  /**
   * What GitLab's page on Code Quality asks of each entry, docs.gitlab.com/ci/testing/code_quality,
   * put as a schema; GitLab publishes none.
   */
  private static final String FORM =
      """
      {"type": "array", "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
          "description": {"type": "string", "minLength": 1},
          "check_name": {"type": "string", "minLength": 1},
          "fingerprint": {"type": "string", "minLength": 1},
          "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
          "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
              "path": {"type": "string", "pattern": "^(?![./])"},
              "lines": {
                "type": "object",
                "required": ["begin"],
                "properties": {"begin": {"type": "integer", "minimum": 1}}}}}}}}
      """;

  private final GitlabReport report =
      new GitlabReport(ReportSettings.STANDARD.in("java/", "services/chat/"));

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_an_entry_for_each_open_finding(String scenario) throws IOException {
    Golden.assertMatches("report/" + scenario + ".gitlab.json", text(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void has_the_form_that_is_asked_for(String scenario) throws IOException {
    assertThat(flaws(text(scenario))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void names_every_entry_once(String scenario) throws IOException {
    JsonNode entries = new ObjectMapper().readTree(text(scenario));

    assertThat(entries.findValuesAsText("fingerprint"))
        .doesNotHaveDuplicates()
        .hasSize(
            (int)
                ReportScenarios.scenario(scenario).findings().stream()
                    .filter(finding -> !finding.isWaived())
                    .map(Finding::rule)
                    .count());
  }

  @Test
  void the_form_tells_a_wrong_entry() throws IOException {
    assertThat(flaws(text("many").replace("critical", "error"))).isNotEmpty();
  }

  private String text(String scenario) throws IOException {
    return report.text(ReportScenarios.scenario(scenario));
  }

  private static List<Error> flaws(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(FORM, InputFormat.JSON)
        .validate(text, InputFormat.JSON);
  }
}
