package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.Completeness;
import io.github.modelaudit.report.format.ProjectSite;
import io.github.modelaudit.testing.AuditResults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {
  private static final String PAGE = "target/model-audit/index.html";

  private static List<String> printed(String scenario, FailOn failOn, Completeness incomplete) {
    var log = new RecordedLog();
    new ConsoleReport(log, failOn, incomplete).print(AuditResults.scenario(scenario), PAGE);
    return log.lines();
  }

  private static List<String> printed(String scenario) {
    return printed(scenario, FailOn.ERROR, Completeness.FAIL);
  }

  @Test
  void says_one_line_when_all_is_well() {
    assertThat(printed("one"))
        .containsExactly("[INFO] Audited 1 model: 1 allowed. Report: " + PAGE);
  }

  @Test
  void says_so_when_there_is_no_model() {
    assertThat(printed("empty"))
        .containsExactly("[INFO] Audited 0 models: none declared, none found. Report: " + PAGE);
  }

  @Test
  void names_no_report_when_none_was_written() {
    var log = new RecordedLog();

    new ConsoleReport(log, FailOn.ERROR, Completeness.FAIL).print(AuditResults.scenario("one"), "");

    assertThat(log.lines()).containsExactly("[INFO] Audited 1 model: 1 allowed.");
  }

  @Test
  void prints_a_table_of_what_is_not_allowed_and_then_each_finding() {
    List<String> lines = printed("many");

    assertThat(lines.get(0)).matches("\\[ERROR] Model +License +Openness +Verdict +Declared in");
    assertThat(lines)
        .anyMatch(line -> line.matches("\\[ERROR] initech/helper-8b  .*  fail  .*"))
        .noneMatch(line -> line.startsWith("[ERROR] acme/embed-small"))
        .contains(
            "[ERROR]   Replace the model in pom.xml, or add a waiver to model-policy.yaml.",
            "[ERROR]   See " + ProjectSite.rule("license-not-allowed"));
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "[ERROR] Audited 6 models: 1 allowed, 3 warnings, 1 undecided, 1 denied, 1 finding waived."
                + " Report: "
                + PAGE);
  }

  @Test
  void prints_as_a_warning_what_does_not_fail_the_build() {
    assertThat(printed("many"))
        .anyMatch(line -> line.startsWith("[WARNING] gated-model  "))
        .anyMatch(line -> line.startsWith("[ERROR] license-not-allowed  "));
    assertThat(printed("many", FailOn.WARNING, Completeness.FAIL))
        .anyMatch(line -> line.startsWith("[ERROR] gated-model  "));
  }

  @Test
  void prints_an_incomplete_audit_as_what_it_does_to_the_build() {
    assertThat(printed("incomplete"))
        .contains("[ERROR] incomplete  The Hub did not answer.")
        .contains("[WARNING] pom.xml: The card of 'acme/gone' has the key 'licence'.");
    assertThat(printed("incomplete", FailOn.ERROR, Completeness.WARN))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("[WARNING]"));
  }

  @Test
  void counts_waived_findings_and_prints_none_of_them() {
    List<String> lines = printed("waived");

    assertThat(lines).anyMatch(line -> line.contains("waived."));
    assertThat(lines).noneMatch(line -> line.contains("license-not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "hostile", "unicode", "incomplete"})
  void prints_plain_lines_without_colours_and_control_characters(String scenario) {
    assertThat(printed(scenario))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202e]"));
  }
}
