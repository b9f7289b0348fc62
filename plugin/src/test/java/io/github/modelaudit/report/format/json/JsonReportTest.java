package io.github.modelaudit.report.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
  private static final Path SCHEMA = Path.of("../docs/schema/model-audit.schema.json");

  private final JsonReport report = new JsonReport(SampleLicenses::find);

  static Set<String> scenarios() {
    return AuditResults.scenarios().keySet();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writes_the_whole_result(String scenario) throws IOException {
    Golden.assertMatches("report/" + scenario + ".json", text(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void follows_the_published_schema(String scenario) throws IOException {
    assertThat(schema().validate(text(scenario), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_schema_tells_a_wrong_report() throws IOException {
    String text = text("one").replace("\"family\": \"permissive\",", "");

    assertThat(schema().validate(text, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void has_the_top_level_keys_and_no_other() throws IOException {
    JsonNode root = new ObjectMapper().readTree(text("many"));

    assertThat(root.fieldNames())
        .toIterable()
        .containsExactly(
            "schemaVersion",
            "tool",
            "project",
            "verdict",
            "policy",
            "models",
            "findings",
            "problems");
  }

  @Test
  void tells_own_and_effective_license_apart() throws IOException {
    JsonNode license = new ObjectMapper().readTree(text("many")).at("/models/4/license");

    assertThat(license.at("/declared").asText()).isEqualTo("apache-2.0");
    assertThat(license.at("/detected").isNull()).isTrue();
    assertThat(license.at("/effective")).hasSize(2);
    assertThat(license.at("/family").asText()).isEqualTo("permissive");
    assertThat(license.at("/verdict").asText()).isEqualTo("resolved");
  }

  @Test
  void a_license_of_several_families_has_none() throws IOException {
    JsonNode license = new ObjectMapper().readTree(text("lineage")).at("/models/0/license");

    assertThat(license.at("/verdict").asText()).isEqualTo("conflicting");
    assertThat(license.at("/family").isNull()).isTrue();
  }

  @Test
  void writes_one_file_in_utf_8_with_lf(@TempDir Path folder) throws IOException {
    AuditResult result = AuditResults.scenario("unicode");

    assertThat(report.write(result, folder)).containsExactly("model-audit.json");

    String text = Files.readString(folder.resolve("model-audit.json"));
    assertThat(text).endsWith("}\n").doesNotContain("\r").contains("模型/İstanbul-ß-😀");
  }

  @Test
  void names_the_modules_that_use_a_model() throws IOException {
    AuditResult result =
        AuditResults.scenario("one").withModels(it -> it.usedIn(List.of("it:lib", "it:app")));

    String text = report.text(result);

    JsonNode modules = new ObjectMapper().readTree(text).at("/models/0/modules");
    assertThat(modules).extracting(JsonNode::asText).containsExactly("it:app", "it:lib");
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
  }

  private String text(String scenario) throws IOException {
    return report.text(AuditResults.scenario(scenario));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }
}
