package io.github.modelaudit.report.format.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JunitReportTest {
  private final JunitReport report = new JunitReport();

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_a_case_for_each_finding(String scenario) throws Exception {
    Golden.assertMatches("report/" + scenario + ".junit.xml", text(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void is_read_by_the_reports_of_maven(String scenario) throws Exception {
    AuditResult result = ReportScenarios.scenario(scenario);

    List<ReportTestSuite> suites = read(text(scenario));

    long waived = result.findings().stream().filter(Finding::isWaived).count();
    long errors =
        result.findings().stream()
            .filter(it -> !it.isWaived() && it.severity() == Severity.ERROR)
            .count();
    assertThat(suites.stream().mapToLong(ReportTestSuite::getNumberOfSkipped).sum())
        .isEqualTo(waived);
    assertThat(suites.stream().mapToLong(ReportTestSuite::getNumberOfFailures).sum())
        .isEqualTo(errors);
    assertThat(suites.stream().mapToLong(suite -> suite.getTestCases().size()).sum())
        .isEqualTo(suites.stream().mapToLong(ReportTestSuite::getNumberOfTests).sum())
        .isGreaterThanOrEqualTo(result.findings().size());
  }

  @Test
  void a_case_says_what_to_do() throws Exception {
    ReportTestCase failed =
        read(text("many")).stream()
            .flatMap(suite -> suite.getTestCases().stream())
            .filter(ReportTestCase::hasFailure)
            .findFirst()
            .orElseThrow();

    assertThat(failed.getName()).isEqualTo("license-not-allowed at pom.xml:40");
    assertThat(failed.getClassName()).isEqualTo("initech/helper-8b");
    assertThat(failed.getFailureType()).isEqualTo("license-not-allowed");
    assertThat(failed.getFailureDetail())
        .contains("Replace the model in pom.xml, or add a waiver to model-policy.yaml.");
  }

  @Test
  void an_incomplete_audit_is_an_error() throws Exception {
    assertThat(read(text("incomplete")).stream().mapToInt(ReportTestSuite::getNumberOfErrors).sum())
        .isPositive();
  }

  private String text(String scenario) throws Exception {
    return report.text(ReportScenarios.scenario(scenario));
  }

  private static List<ReportTestSuite> read(String text) throws Exception {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }
}
