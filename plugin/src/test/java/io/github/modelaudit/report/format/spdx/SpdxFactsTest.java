package io.github.modelaudit.report.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.discovery.bom.BilledModel;
import io.github.modelaudit.discovery.bom.BomReader;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoState;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.HubGraphs;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import io.github.modelaudit.testing.SampleModel;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says, and which profiles it claims. */
class SpdxFactsTest {
  private static final String MADE = "2026-01-01T00:00:00Z";

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  @Test
  void claims_the_ai_profile_when_all_that_it_asks_for_is_known() throws IOException {
    JsonNode graph = graph(made("acme/tiny", MADE));

    assertThat(profiles(graph)).containsExactly("ai", "core", "simpleLicensing", "software");
    JsonNode model = element(graph, "ai_AIPackage");
    assertThat(model.path("releaseTime").asText()).isEqualTo(MADE);
    assertThat(model.path("software_primaryPurpose").asText()).isEqualTo("model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-03-02T23:29:04Z", "2022-03-02T23:29:05Z"})
  void takes_the_day_on_which_the_records_of_the_hub_begin_for_not_known(String floor)
      throws IOException {
    JsonNode graph = graph(made("acme/tiny", floor));

    assertThat(profiles(graph)).doesNotContain("ai");
    assertThat(element(graph, "ai_AIPackage").has("releaseTime")).isFalse();
  }

  @Test
  void does_not_claim_the_ai_profile_when_one_model_lacks_something() throws IOException {
    SampleModel complete = made("acme/tiny", MADE);

    assertThat(profiles(graph(complete, made("ownerless", MADE)))).doesNotContain("ai");
    assertThat(profiles(graph(complete, SampleModel.hosted("globex", "gx")))).doesNotContain("ai");
    assertThat(profiles(graph(complete, SampleModel.hub("acme/undated")))).doesNotContain("ai");
  }

  @Test
  void does_not_claim_simple_licensing_with_a_license_whose_text_is_elsewhere() throws IOException {
    JsonNode graph = graph(made("acme/tiny", MADE).under(SampleLicenses.COMMUNITY));

    assertThat(profiles(graph)).doesNotContain("simpleLicensing").contains("ai");
    JsonNode license = element(graph, "expandedlicensing_CustomLicense");
    assertThat(license.path("expandedlicensing_seeAlso").path(0).asText())
        .isEqualTo("https://acme.example/license");
    assertThat(license.path("simplelicensing_licenseText").asText())
        .isEqualTo(
            "The text is not part of this document. It stands at https://acme.example/license .");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void says_of_every_model_and_dataset_once_what_is_declared_and_concluded(String scenario)
      throws IOException {
    JsonNode graph = graph(ReportScenarios.scenario(scenario));
    List<String> artifacts = new ArrayList<>();
    for (JsonNode element : graph) {
      if (element.path("type").asText().matches("ai_AIPackage|dataset_DatasetPackage")) {
        artifacts.add(element.path("spdxId").asText());
      }
    }

    assertThat(from(graph, "hasDeclaredLicense")).containsExactlyInAnyOrderElementsOf(artifacts);
    assertThat(from(graph, "hasConcludedLicense")).containsExactlyInAnyOrderElementsOf(artifacts);
  }

  @Test
  void says_none_only_where_the_sources_were_read() {
    assertThat(kinds(new LicenseResolution.Absent(List.of())))
        .containsExactly("NONE", "NO_ASSERTION");
    assertThat(kinds(new LicenseResolution.NotKnown("It is private.")))
        .containsExactly("NO_ASSERTION", "NO_ASSERTION");
  }

  @Test
  void concludes_nothing_from_claims_that_contradict_each_other() {
    var conflict =
        new LicenseResolution.Conflicting(
            List.of("a", "b"), "They differ.", List.of(claim("a"), claim("b")));

    assertThat(kinds(conflict)).containsExactly("STATED", "NO_ASSERTION");
    assertThat(LicenseStatement.declared(conflict).alternatives())
        .containsExactly(LicenseBundle.of(List.of("a", "b")));
    assertThat(LicenseStatement.concluded(conflict).comment()).contains("They differ.");
  }

  @Test
  void declares_nothing_where_a_name_means_several_licenses_or_only_a_person_has_decided() {
    var ambiguous =
        new LicenseResolution.Conflicting(
            List.of("a", "b"), "It is one of two.", List.of(claim("a", "b")));
    var decided =
        new LicenseResolution.Resolved(
            List.of("a"),
            List.of(
                new LicenseClaim(
                    LicenseClaim.Kind.CONCLUDED, "policy", "a", List.of("a"), Optional.empty())));

    assertThat(kinds(ambiguous)).containsExactly("NO_ASSERTION", "NO_ASSERTION");
    assertThat(kinds(decided)).containsExactly("NO_ASSERTION", "STATED");
  }

  @Test
  void declares_a_choice_and_concludes_what_is_chosen() throws IOException {
    var exception = LicenseBundle.of(SampleLicenses.PERMISSIVE, Optional.of("LLVM-exception"));
    var both = LicenseBundle.of(List.of(SampleLicenses.COMMUNITY, SampleLicenses.NON_COMMERCIAL));
    var open = new LicenseResolution.Choice(List.of(exception, both), Optional.empty(), List.of());
    String offered =
        "(CC-BY-NC-4.0 AND LicenseRef-model-audit-acme-community)"
            + " OR Apache-2.0 WITH LLVM-exception";

    assertThat(expressions(open)).containsExactly(offered);
    assertThat(expressions(open.choosing(exception)))
        .containsExactly(offered, "Apache-2.0 WITH LLVM-exception");
  }

  private static List<String> expressions(LicenseResolution license) throws IOException {
    List<String> expressions = new ArrayList<>();
    SampleModel model = SampleModel.hub("acme/tiny");
    for (JsonNode element : graph(model.licensed(license, model.terms()))) {
      if (element.has("simplelicensing_licenseExpression")) {
        expressions.add(element.path("simplelicensing_licenseExpression").asText());
      }
    }
    return expressions;
  }

  @Test
  void never_gives_two_licenses_one_reference() {
    assertThat(Stream.of("a b", "a-b", "a/b", "ä", "ö", "x".repeat(61)).map(LicenseRefs::of))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("LicenseRef-[A-Za-z0-9.-]+"));
  }

  /** What only stands in the document as an ancestor is not read as a model of the project. */
  @ParameterizedTest
  @ValueSource(strings = {"one", "many", "lineage", "incomplete", "waived", "five-hundred"})
  void is_read_back_as_the_same_models(String scenario) throws Exception {
    AuditResult result = ReportScenarios.scenario(scenario);

    List<BilledModel> read = BomReader.read(SpdxScenarios.text(result));

    assertThat(read)
        .extracting(it -> it.name() + " " + it.version().orElse(""))
        .containsExactlyInAnyOrderElementsOf(
            result.models().stream().map(SpdxFactsTest::nameAndCommit).toList());
  }

  private static String nameAndCommit(AssessedModel model) {
    return model.assessment().name()
        + " "
        + model.assessment().facts().flatMap(HubRecord::commit).orElse("");
  }

  private static List<String> kinds(LicenseResolution resolution) {
    return List.of(
        LicenseStatement.declared(resolution).kind().name(),
        LicenseStatement.concluded(resolution).kind().name());
  }

  private static LicenseClaim claim(String... licenses) {
    return new LicenseClaim(
        LicenseClaim.Kind.DECLARED, "cardData.license", "x", List.of(licenses), Optional.empty());
  }

  private static SampleModel made(String id, String at) {
    RepoKey key = RepoKey.head(RepoId.model(id));
    HubRecord facts = HubGraphs.record(key.repo(), SampleLicenses.PERMISSIVE);
    RepoState state =
        new RepoState(
            facts.state().gate(),
            false,
            false,
            Optional.of(Instant.parse(at)),
            facts.state().lastModified());
    var dated =
        new HubRecord(
            facts.id(),
            facts.commit(),
            state,
            facts.card(),
            facts.tags(),
            facts.bases(),
            facts.files(),
            facts.shape());
    return SampleModel.hub(id).at(HubNode.leaf(new FetchOutcome.Fetched(key, dated, List.of())));
  }

  private static JsonNode graph(SampleModel... models) throws IOException {
    AuditResult other = AuditResults.many();
    return graph(
        new AuditResult(
            other.tool(),
            other.project(),
            other.policy(),
            other.at(),
            other.verdict(),
            Stream.of(models).map(model -> model.as(Verdict.PASS)).toList(),
            List.of(),
            List.of()));
  }

  private static JsonNode graph(AuditResult result) throws IOException {
    return new ObjectMapper().readTree(SpdxScenarios.text(result)).path("@graph");
  }

  private static JsonNode element(JsonNode graph, String type) {
    for (JsonNode element : graph) {
      if (element.path("type").asText().equals(type)) {
        return element;
      }
    }
    throw new AssertionError("There is no " + type + ".");
  }

  private static List<String> profiles(JsonNode graph) {
    List<String> profiles = new ArrayList<>();
    element(graph, "SpdxDocument")
        .path("profileConformance")
        .forEach(it -> profiles.add(it.asText()));
    return profiles;
  }

  private static List<String> from(JsonNode graph, String relationship) {
    List<String> from = new ArrayList<>();
    for (JsonNode element : graph) {
      if (element.path("relationshipType").asText().equals(relationship)) {
        from.add(element.path("from").asText());
      }
    }
    return from;
  }
}
