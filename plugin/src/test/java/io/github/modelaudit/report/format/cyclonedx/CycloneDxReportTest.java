package io.github.modelaudit.report.format.cyclonedx;

import static io.github.modelaudit.testing.ForeignTools.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CycloneDxReportTest {
  private static final Path NODE = Path.of("src/test/node");

  @TempDir Path folder;

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @Test
  void counts_years_alike_in_every_calendar() throws Exception {
    Locale before = Locale.getDefault();
    String usual = text("one", CycloneDxVersion.V1_6);

    Locale.setDefault(Locale.forLanguageTag("th-TH"));
    try {
      assertThat(text("one", CycloneDxVersion.V1_6)).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_the_models_as_components(String scenario) throws IOException {
    Golden.assertMatches("report/" + scenario + ".cdx.json", text(scenario, CycloneDxVersion.V1_6));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void is_valid_for_the_library_of_the_makers(String scenario) throws IOException {
    String text = text(scenario, CycloneDxVersion.V1_6);

    assertThat(new JsonParser().validate(text.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
        .isEmpty();
  }

  @Test
  void the_library_tells_a_wrong_document() throws IOException {
    String text = text("many", CycloneDxVersion.V1_6).replace("machine-learning-model", "model");

    assertThat(new JsonParser().validate(text.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
        .isNotEmpty();
  }

  @Test
  void both_versions_are_valid_for_the_other_library_of_the_makers() throws Exception {
    need(
        Files.isDirectory(NODE.resolve("node_modules/@cyclonedx/cyclonedx-library")),
        "The validator is not installed: run 'npm ci --prefix plugin/src/test/node' first.");
    for (CycloneDxVersion version : CycloneDxVersion.values()) {
      for (String scenario : ReportScenarios.names()) {
        Path file = folder.resolve(scenario + "-" + version.id() + ".json");
        Files.writeString(file, text(scenario, version));
      }
    }
    Files.writeString(
        folder.resolve("wrong-1.7.json"),
        text("many", CycloneDxVersion.V1_7).replace("machine-learning-model", "model"));

    JsonNode said = new ObjectMapper().readTree(validate());

    assertThat(said).hasSize(2 * ReportScenarios.names().size() + 1);
    said.properties()
        .forEach(
            file ->
                assertThat(file.getValue().isNull())
                    .as(file.getKey() + " " + file.getValue())
                    .isEqualTo(!file.getKey().startsWith("wrong")));
  }

  private String validate() throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder("node", "check-cyclonedx.mjs", folder.toString())
            .directory(NODE.toFile())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return output;
  }

  private static String text(String scenario, CycloneDxVersion version) throws IOException {
    return new CycloneDxReport(SampleLicenses::find, version)
        .text(ReportScenarios.scenario(scenario));
  }
}
