package io.github.modelaudit.report.format.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotationReportTest {
  private final AnnotationReport report =
      new AnnotationReport(ReportSettings.STANDARD.in("java/", "services/chat/"));

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writes_a_command_for_each_open_finding(String scenario) {
    Golden.assertMatches("report/" + scenario + ".annotations.txt", text(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void words_of_others_are_no_commands(String scenario) {
    assertThat(text(scenario).lines())
        .allMatch(
            line ->
                line.matches(
                    "::(error|warning|notice) file=[^,:]+(,line=\\d+)?(,col=\\d+)?,title=[^,:]+::.+"));
  }

  @Test
  void writes_no_more_than_is_shown() {
    assertThat(text(ReportScenarios.LARGE).lines()).hasSize(30);
  }

  private String text(String scenario) {
    return report.text(ReportScenarios.scenario(scenario));
  }
}
