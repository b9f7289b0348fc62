package io.github.modelaudit.report.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelBillTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AuditResult MANY = ReportScenarios.scenario("many");

  private final ModelBill bill = new ModelBill(SampleLicenses::find);

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void merges_into_what_the_cyclonedx_plugin_wrote_and_stays_valid(String scenario)
      throws Exception {
    AuditResult result = ReportScenarios.scenario(scenario);

    String merged = merged(libraries(), result);

    assertThat(errors(merged, Version.VERSION_16)).isEmpty();
    assertThat(models(merged)).hasSize(result.models().size());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void keeps_an_older_version_and_stays_valid(String scenario) throws Exception {
    String merged = merged(inVersion("1.5"), ReportScenarios.scenario(scenario));

    assertThat(JSON.readTree(merged).path("specVersion").asText()).isEqualTo("1.5");
    assertThat(errors(merged, Version.VERSION_15)).isEmpty();
  }

  @Test
  void keeps_a_newer_version() throws Exception {
    String merged = merged(inVersion("1.7"), MANY);

    assertThat(JSON.readTree(merged).path("specVersion").asText()).isEqualTo("1.7");
    assertThat(models(merged)).hasSize(MANY.models().size());
  }

  @Test
  void keeps_everything_that_is_there() throws Exception {
    JsonNode before = JSON.readTree(libraries());

    JsonNode after = JSON.readTree(merged(libraries(), MANY));

    assertThat(after.path("serialNumber")).isEqualTo(before.path("serialNumber"));
    assertThat(after.path("metadata").path("component"))
        .isEqualTo(before.path("metadata").path("component"));
    assertThat(list(after.path("metadata").path("properties")))
        .containsAll(list(before.path("metadata").path("properties")));
    assertThat(list(after.path("components"))).containsAll(list(before.path("components")));
    assertThat(after.path("externalReferences")).isEqualTo(before.path("externalReferences"));
  }

  @Test
  void keeps_numbers_to_the_digit() throws Exception {
    String custom = libraries().replaceFirst("\\{", "{ \"x-number\" : 0.10000000000000000000000,");

    assertThat(merged(custom, MANY)).contains("\"x-number\" : 0.10000000000000000000000");
  }

  @Test
  void lets_the_project_need_its_models_beside_its_libraries() throws Exception {
    JsonNode before = JSON.readTree(libraries());
    String root = before.path("metadata").path("component").path("bom-ref").asText();

    JsonNode needs = needs(JSON.readTree(merged(libraries(), MANY)), root);

    assertThat(texts(needs))
        .containsAll(texts(needs(before, root)))
        .contains("model:huggingface:acme/embed-small")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void changes_nothing_when_it_is_merged_again(String scenario) throws Exception {
    AuditResult result = ReportScenarios.scenario(scenario);
    String once = merged(libraries(), result);

    assertThat(merged(once, result)).isEqualTo(once);
  }

  @Test
  void forgets_models_that_the_project_no_longer_has() throws Exception {
    String once = merged(libraries(), MANY);

    String again = merged(once, ReportScenarios.scenario("empty"));

    assertThat(models(again)).isEmpty();
    assertThat(again)
        .doesNotContain("model:huggingface")
        .isEqualTo(merged(libraries(), ReportScenarios.scenario("empty")));
  }

  @Test
  void adds_to_a_model_that_the_bill_has_already() throws Exception {
    ObjectNode own = (ObjectNode) JSON.readTree(libraries());
    own.withArray("components")
        .insertObject(0)
        .put("type", "machine-learning-model")
        .put("name", "ours")
        .put("purl", "pkg:huggingface/acme/base-8b@" + "e".repeat(40));

    String merged = merged(own.toString(), MANY);
    JsonNode model = models(merged).get(0);

    assertThat(models(merged)).hasSize(MANY.models().size());
    assertThat(model.path("name").asText()).isEqualTo("ours");
    assertThat(model.path("properties").toString()).contains("model-audit:verdict");
    assertThat(merged(merged, MANY)).isEqualTo(merged);
    assertThat(errors(merged, Version.VERSION_16)).isEmpty();
  }

  @Test
  void fills_in_what_a_small_bill_lacks() throws Exception {
    String merged = merged("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}", MANY);

    assertThat(errors(merged, Version.VERSION_16)).isEmpty();
    assertThat(JSON.readTree(merged).path("metadata").path("component").path("name").asText())
        .isEqualTo("assistant");
  }

  @Test
  void understands_the_older_list_of_tools() throws Exception {
    String older =
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{\"tools\":[{\"name\":\"x\"}]}}";

    String merged = merged(older, MANY);

    assertThat(errors(merged, Version.VERSION_16)).isEmpty();
    assertThat(JSON.readTree(merged).path("metadata").path("tools")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\n \"bomFormat\": \"CycloneDX\",\\n oops | it is not well-formed JSON at line 3.",
        "[] | it is not a JSON object at line 1.",
        "{\\n\"spdxVersion\": \"SPDX-2.3\"} | it is not in the form of CycloneDX at line 1.",
        "{\"bomFormat\":\"CycloneDX\",\\n\"specVersion\":\"1.4\"} | its version '1.4' at line 2.",
        "{\"bomFormat\":\"CycloneDX\",\\n\"specVersion\":\"1.6\",\\n\"components\":{}} | 'components' is not a list at line 3.",
        "{\"bomFormat\":\"CycloneDX\",\\n\"specVersion\":\"1.6\",\\n\"components\":[1]} | is not an object at line 3.",
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\\n\\n\"metadata\":7} | 'metadata' is not an object at line 3.",
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\\n\"metadata\":{\"tools\":{\"components\":7}}} | 'components' is not a list at line 2.",
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\\n\"signature\":{}} | break the signature at line 2."
      })
  void refuses_a_bill_that_it_cannot_keep(String document, String said) {
    assertThatThrownBy(() -> merged(document.replace("\\n", "\n"), MANY))
        .isInstanceOf(BillException.class)
        .hasMessageStartingWith(
            "Cannot merge models into the bill of materials 'target/bom.json': ")
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 100_000})
  void refuses_a_bill_that_is_nested_without_end(int depth) {
    String deep =
        "{\"bomFormat\":\"CycloneDX\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThatThrownBy(() -> merged(deep, MANY)).isInstanceOf(BillException.class);
  }

  @Test
  void its_own_text_is_that_of_the_report() throws IOException {
    assertThat(bill.text(MANY, CycloneDxVersion.V1_6))
        .isEqualTo(new CycloneDxReport(SampleLicenses::find, CycloneDxVersion.V1_6).text(MANY));
  }

  private String merged(String document, AuditResult result) throws BillException, IOException {
    return bill.mergedInto(document.getBytes(StandardCharsets.UTF_8), "target/bom.json", result);
  }

  /** What the CycloneDX plugin for Maven wrote for a small project with two libraries. */
  private static String libraries() throws IOException {
    return Files.readString(Path.of("src/test/resources/report/bom-of-libraries.json"));
  }

  private static String inVersion(String version) throws IOException {
    return libraries()
        .replace("\"specVersion\" : \"1.6\"", "\"specVersion\" : \"" + version + "\"");
  }

  private static List<?> errors(String text, Version version) throws IOException {
    return new JsonParser().validate(text.getBytes(StandardCharsets.UTF_8), version);
  }

  private static List<JsonNode> models(String text) throws IOException {
    return list(JSON.readTree(text).path("components")).stream()
        .filter(it -> it.path("type").asText().equals("machine-learning-model"))
        .toList();
  }

  private static JsonNode needs(JsonNode document, String ref) {
    return list(document.path("dependencies")).stream()
        .filter(it -> it.path("ref").asText().equals(ref))
        .findFirst()
        .orElseThrow()
        .path("dependsOn");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
