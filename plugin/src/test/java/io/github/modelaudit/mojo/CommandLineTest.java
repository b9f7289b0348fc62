package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static final List<String> KNOWN = List.of("skip", "failOn");

  private static Properties properties(Map<String, String> values) {
    var properties = new Properties();
    properties.putAll(values);
    return properties;
  }

  private static CommandLine typed(Map<String, String> values) {
    return new CommandLine(properties(values), new Properties());
  }

  @Test
  void says_who_set_a_parameter_as_it_was_typed() {
    Map<String, String> skip = Map.of("model-audit.skip", "true");

    assertThat(typed(skip).whoSwitchedOn("skip"))
        .isEqualTo("-Dmodel-audit.skip=true on the command line");
    assertThat(new CommandLine(new Properties(), properties(skip)).whoSwitchedOn("skip"))
        .isEqualTo("the property <model-audit.skip> of the project or a profile");
    assertThat(typed(Map.of()).whoSwitchedOn("skip"))
        .isEqualTo("<skip> in the plugin's <configuration>");
  }

  @Test
  void does_not_blame_the_command_line_for_what_the_pom_decides() {
    assertThat(typed(Map.of("model-audit.skip", "false")).whoSwitchedOn("skip"))
        .isEqualTo("<skip> in the plugin's <configuration>");
  }

  @Test
  void names_the_setting_that_was_meant() {
    assertThat(typed(Map.of("model-audit.failon", "error", "other", "x")).flaws(KNOWN))
        .containsExactly("There is no setting '-Dmodel-audit.failon'. Use '-Dmodel-audit.failOn'.");
    assertThat(typed(Map.of("Model-Audit.skip", "true")).flaws(KNOWN))
        .containsExactly("There is no setting '-DModel-Audit.skip'. Use '-Dmodel-audit.skip'.");
    assertThat(typed(Map.of("model-audit.fail", "x")).flaws(KNOWN))
        .containsExactly(
            "There is no setting '-Dmodel-audit.fail'. 'mvn model-audit:help -Ddetail' lists all"
                + " settings.");
  }

  @Test
  void names_the_setting_that_a_property_of_the_pom_means() {
    Properties pom =
        properties(Map.of("model-audit.failon", "error", "model-audit.version", "0.1.0"));

    assertThat(new CommandLine(new Properties(), pom).flaws(KNOWN))
        .containsExactly("There is no setting '<model-audit.failon>'. Use 'model-audit.failOn'.");
  }

  @Test
  void finds_no_flaw_in_what_it_knows() {
    assertThat(typed(Map.of("model-audit.failOn", "error")).flaws(KNOWN)).isEmpty();
  }

  @Test
  void notices_a_token_wherever_it_is_set_and_however_it_is_written() {
    Map<String, String> token = Map.of("model-audit.token", "hf_x");

    assertThat(typed(token).holdsToken()).isTrue();
    assertThat(new CommandLine(new Properties(), properties(token)).holdsToken()).isTrue();
    assertThat(typed(Map.of("Model-Audit.Token", "hf_x")).holdsToken()).isTrue();
    assertThat(typed(Map.of("model-audit.skip", "true")).holdsToken()).isFalse();
  }
}
