package io.github.modelaudit.report.format.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.ReportSettings.SarifWaived;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
  private static final ReportSettings NESTED =
      ReportSettings.STANDARD.in("java/", "services/chat/");

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void writes_what_code_scanning_reads(String scenario) throws IOException {
    Golden.assertMatches("report/" + scenario + ".sarif", text(scenario, NESTED));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void follows_the_schema_of_the_standard(String scenario) throws IOException {
    assertThat(flaws(text(scenario, NESTED))).isEmpty();
    assertThat(flaws(text(scenario, NESTED.with(SarifWaived.SUPPRESS)))).isEmpty();
  }

  @Test
  void the_schema_tells_a_wrong_report() throws IOException {
    String text = text("many", NESTED);

    assertThat(flaws(text.replace("\"level\": \"error\"", "\"level\": \"fatal\""))).isNotEmpty();
    assertThat(flaws(text.replace("\"version\": \"2.1.0\",", ""))).isNotEmpty();
  }

  @Test
  void counts_paths_from_the_root_of_the_repository() throws IOException {
    assertThat(uris(results("places", NESTED)))
        .containsExactly(
            "java/services/chat/pom.xml",
            "java/services/chat/pom.xml",
            "java/services/chat/pom.xml",
            "java/services/chat/pom.xml",
            "java/models/a%20file%20%231%20100%25.gguf",
            "java/services/chat/pom.xml",
            "java/services/chat/src/main/java/Chat.java",
            "java/services/chat/src/main/java/Chat.java",
            "java/src/main/resources/%C4%B0stanbul/%E6%A8%A1%E5%9E%8B.yml",
            "java/model-policy.yaml");
  }

  @Test
  void shows_the_line_that_declares_the_model() throws IOException {
    JsonNode region = results("many", NESTED).get(0).at("/locations/0/physicalLocation/region");

    assertThat(region.path("startLine").asInt()).isEqualTo(40);
    assertThat(region.path("startColumn").asInt()).isEqualTo(13);
    assertThat(region.path("endLine").asInt()).isEqualTo(40);
    assertThat(region.path("endColumn").asInt()).isEqualTo(30);
  }

  @Test
  void has_a_category_for_each_module() throws IOException {
    assertThat(run("one", NESTED).at("/automationDetails/id").asText())
        .isEqualTo("model-audit/services/chat/");
    assertThat(run("one", ReportSettings.STANDARD).at("/automationDetails/id").asText())
        .isEqualTo("model-audit/");
  }

  @Test
  void omits_accepted_findings_unless_asked() throws IOException {
    assertThat(results("waived", NESTED)).isEmpty();

    JsonNode shown = results("waived", NESTED.with(SarifWaived.SUPPRESS)).get(0);

    assertThat(shown.at("/suppressions/0/status").asText()).isEqualTo("accepted");
    assertThat(shown.at("/suppressions/0/justification").asText())
        .isEqualTo("Only used in the lab, never shipped. (research@example.com, until 2026-06-30)");
  }

  @Test
  void names_a_finding_the_same_when_its_line_moves() throws IOException {
    List<String> names = fingerprints(results("places", NESTED));

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names.get(6)).endsWith(":1");
    assertThat(names.get(7)).isEqualTo(names.get(6).replace(":1", ":2"));
  }

  @Test
  void helps_with_the_page_of_the_rule() throws IOException {
    JsonNode rule = run("many", NESTED).at("/tool/driver/rules/3");

    assertThat(rule.path("id").asText()).isEqualTo("lineage-contradiction");
    assertThat(rule.at("/shortDescription/text").asText())
        .isEqualTo("A label that grants what the base withholds.");
    assertThat(rule.at("/help/markdown").asText()).contains("## How to fix").doesNotContain("](..");
    assertThat(rule.at("/helpUri").asText()).endsWith("/docs/rules/lineage-contradiction.md");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
  }

  @Test
  void a_rule_of_the_policy_itself_has_help_too() throws IOException {
    JsonNode rule = run("places", NESTED).at("/tool/driver/rules/0");

    assertThat(rule.path("id").asText()).isEqualTo("custom-of-ours");
    assertThat(rule.at("/helpUri").asText()).endsWith("/docs/guide/policy.md");
  }

  @Test
  void words_of_others_make_no_link() throws IOException {
    for (JsonNode result : results("signs", NESTED)) {
      assertThat(result.at("/message/text").asText()).doesNotContain("](");
    }
  }

  @Test
  void an_incomplete_audit_is_no_success() throws IOException {
    JsonNode invocation = run("incomplete", NESTED).at("/invocations/0");

    assertThat(invocation.path("executionSuccessful").asBoolean(true)).isFalse();
    assertThat(invocation.path("toolExecutionNotifications")).isNotEmpty();
  }

  @Test
  void stays_within_the_limits_of_code_scanning() throws IOException {
    String text = text(ReportScenarios.LARGE, NESTED);
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(packed.size()).isLessThan(10_000_000);
    assertThat(results(ReportScenarios.LARGE, NESTED)).hasSizeLessThanOrEqualTo(25_000);
    run(ReportScenarios.LARGE, NESTED)
        .at("/tool/driver/rules")
        .forEach(
            rule -> {
              assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(1, 1024);
              assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(1, 1024);
              assertThat(rule.at("/help/text").asText()).isNotEmpty();
              assertThat(rule.at("/properties/tags")).hasSizeLessThanOrEqualTo(10);
            });
  }

  private static List<String> uris(JsonNode results) {
    var uris = new ArrayList<String>();
    results.forEach(
        it -> uris.add(it.at("/locations/0/physicalLocation/artifactLocation/uri").asText()));
    return uris;
  }

  private static List<String> fingerprints(JsonNode results) {
    var names = new ArrayList<String>();
    results.forEach(
        it -> names.add(it.at("/partialFingerprints/primaryLocationLineHash").asText()));
    return names;
  }

  private static JsonNode results(String scenario, ReportSettings settings) throws IOException {
    return run(scenario, settings).path("results");
  }

  private static JsonNode run(String scenario, ReportSettings settings) throws IOException {
    return new ObjectMapper().readTree(text(scenario, settings)).at("/runs/0");
  }

  private static String text(String scenario, ReportSettings settings) throws IOException {
    return new SarifReport(settings).text(ReportScenarios.scenario(scenario));
  }

  private static List<com.networknt.schema.Error> flaws(String text) throws IOException {
    try (InputStream schema =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(schema, InputFormat.JSON)
          .validate(text, InputFormat.JSON);
    }
  }
}
