package io.github.modelaudit.report.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spdx.v3jsonldstore.JsonLDSchema;

class SpdxReportTest {
  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_the_models_as_packages(String scenario) throws IOException {
    Golden.assertMatches("report/" + scenario + ".spdx.json", text(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void is_valid_for_the_official_schema(String scenario) throws IOException {
    assertThat(schema().validate(text(scenario), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_official_schema_tells_a_wrong_document() throws IOException {
    String wrong = text("many").replace("hasDeclaredLicense", "hasLicense");

    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writes_the_same_bytes_again(String scenario) throws IOException {
    assertThat(text(scenario)).isEqualTo(text(scenario)).endsWith("}\n").doesNotContain("\r");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void names_every_element_once_and_only_elements_that_are_there(String scenario)
      throws IOException {
    JsonNode graph = new ObjectMapper().readTree(text(scenario)).path("@graph");
    List<String> names = new ArrayList<>();
    List<String> meant = new ArrayList<>();
    for (JsonNode element : graph) {
      names.add(element.path("spdxId").asText(element.path("@id").asText()));
      for (String field : List.of("to", "element", "rootElement", "createdBy", "createdUsing")) {
        element.path(field).forEach(it -> meant.add(it.asText()));
      }
      for (String field : List.of("from", "subject", "suppliedBy", "creationInfo")) {
        if (element.has(field)) {
          meant.add(element.path(field).asText());
        }
      }
    }

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[!-~]+"));
    assertThat(meant).filteredOn(name -> !name.contains("/terms/")).isSubsetOf(names);
  }

  private static Schema schema() throws IOException {
    try (InputStream in = JsonLDSchema.class.getResourceAsStream("/resources/schema-v3.0.1.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static String text(String scenario) throws IOException {
    return SpdxScenarios.text(scenario);
  }
}
