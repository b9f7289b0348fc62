package io.github.modelaudit.mojo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.PluginDescriptor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters as Maven reads them; a changed default changes every build of every user. */
class ParameterDefaultsTest {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("cacheDirectory", ""),
          Map.entry("connectTimeout", "10"),
          Map.entry("cycloneDxVersion", "1.6"),
          Map.entry("discovery", ""),
          Map.entry("endpoint", ""),
          Map.entry("failOn", "error"),
          Map.entry("formats", "json,html"),
          Map.entry("frozen", "false"),
          Map.entry("includeDeploymentScope", "true"),
          Map.entry("includeTestScope", "true"),
          Map.entry("knowledge", ""),
          Map.entry("lockFile", ""),
          Map.entry("maxRequests", "32"),
          Map.entry("models", ""),
          Map.entry("modelsFile", ""),
          Map.entry("offline", "false"),
          Map.entry("onIncomplete", ""),
          Map.entry("outputDirectory", "${project.build.directory}/model-audit"),
          Map.entry("outputTimestamp", "${project.build.outputTimestamp}"),
          Map.entry("policyFile", ""),
          Map.entry("policyFiles", ""),
          Map.entry("preset", ""),
          Map.entry("readTimeout", "60"),
          Map.entry("sarifWaived", "omit"),
          Map.entry("serverId", ""),
          Map.entry("skip", "false"));

  @ParameterizedTest
  @ValueSource(strings = {"check"})
  void have_the_defaults_that_are_promised(String goal) {
    Map<String, String> defaults =
        PluginDescriptor.read().parameters(goal).stream()
            .collect(
                toMap(PluginDescriptor.Parameter::name, PluginDescriptor.Parameter::byDefault));

    assertThat(defaults)
        .containsAllEntriesOf(DEFAULTS)
        .containsEntry("noticeFile", "")
        .containsEntry("displayFiles", "")
        .hasSize(DEFAULTS.size() + 2);
  }

  @ParameterizedTest
  @CsvSource({"explain,model", "lock,update", "drift,driftLevels", "pin,dryRun"})
  void of_other_goals_are_the_same_and_one_more(String goal, String own) {
    assertThat(PluginDescriptor.read().parameters(goal))
        .extracting(PluginDescriptor.Parameter::name)
        .containsAll(DEFAULTS.keySet())
        .contains(own)
        .hasSize(DEFAULTS.size() + 1);
  }

  @Test
  void of_aggregate_are_those_of_check_that_are_not_about_one_module() {
    assertThat(PluginDescriptor.read().parameters("aggregate"))
        .extracting(PluginDescriptor.Parameter::name)
        .containsExactlyInAnyOrderElementsOf(DEFAULTS.keySet());
  }

  @Test
  void of_bom_are_the_same_and_where_the_bill_goes() {
    assertThat(PluginDescriptor.read().parameters("bom"))
        .extracting(PluginDescriptor.Parameter::name)
        .containsAll(DEFAULTS.keySet())
        .contains("bomFile", "bomFormats", "skipAttach", "skipMerge")
        .hasSize(DEFAULTS.size() + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aggregate", "bom", "check", "drift", "explain", "lock", "pin"})
  void have_a_property_a_description_and_a_first_version(String goal) {
    assertThat(PluginDescriptor.read().parameters(goal))
        .isNotEmpty()
        .allSatisfy(
            parameter -> {
              assertThat(parameter.property()).isEqualTo("model-audit." + parameter.name());
              assertThat(parameter.description()).endsWith(".").hasSizeGreaterThan(30);
              assertThat(parameter.since()).isEqualTo("0.1.0");
            });
  }
}
