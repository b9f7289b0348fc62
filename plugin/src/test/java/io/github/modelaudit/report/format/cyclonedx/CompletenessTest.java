package io.github.modelaudit.report.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.hub.RepoState;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import io.github.modelaudit.testing.CardOutlines;
import io.github.modelaudit.testing.ReportScenarios;
import io.github.modelaudit.testing.SampleLicenses;
import io.github.modelaudit.testing.SampleModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String CARD =
      "https://huggingface.co/acme/tiny/blob/" + COMMIT + "/README.md";

  private ModelBill bill;

  @BeforeEach
  void setUp() throws KnowledgeException {
    bill = new ModelBill(new KnowledgeLoader().load(List.of()).licenses()::find);
  }

  @Test
  void of_a_well_documented_model_is_advanced() {
    Completeness completeness = completeness(documented(wellDocumented()));

    assertThat(completeness.points()).isGreaterThanOrEqualTo(85);
    assertThat(completeness.missing())
        .containsExactly(
            "standardCompliance",
            "autonomyType",
            "energyConsumption",
            "modelExplainability",
            "energyQuantity",
            "energyUnit",
            "metricDecisionThreshold",
            "modelDataPreprocessing",
            "useSensitivePersonalInformation");
  }

  @Test
  void is_the_sum_of_the_published_weights() {
    Completeness completeness = completeness(documented(wellDocumented()));

    double metadata = 20 * 7 / 9.0;
    double card = 30 * 17 / 25.0;
    assertThat(completeness.points()).isCloseTo(20 + metadata + 20 + card + 10, within(1e-9));
    assertThat(completeness.shown()).isEqualTo("86.0");
  }

  @Test
  void of_a_card_that_says_nothing_is_lower() {
    Completeness bare = completeness(documented(CardOutlines.ofWords(3).build()));

    assertThat(bare.points()).isLessThan(75);
    assertThat(bare.missing()).contains("intendedUse", "technicalLimitations", "hyperparameter");
  }

  @Test
  void counts_no_form_that_nobody_filled_in() {
    CardOutline form =
        CardOutlines.full().section(Topic.TRAINING_PROCEDURE, 90, 9, 9, 0).placeholders(40).build();

    assertThat(completeness(documented(form)).missing())
        .contains("intendedUse", "technicalLimitations", "hyperparameter");
  }

  @Test
  void leads_to_what_the_card_says_at_its_commit() throws Exception {
    JsonNode model = model(documented(wellDocumented()));

    JsonNode considerations = model.path("modelCard").path("considerations");
    assertThat(considerations.path("useCases").path(0).asText())
        .isEqualTo("The card speaks of its uses (60 words): " + CARD);
    assertThat(considerations.path("technicalLimitations").path(0).asText()).endsWith(CARD);
    assertThat(model.path("externalReferences").toString())
        .contains(CARD)
        .contains("https://huggingface.co/acme/tiny/tree/" + COMMIT)
        .contains("https://huggingface.co/acme/tiny/blob/" + COMMIT + "/LICENSE%20of%20ours.txt")
        .contains("https://arxiv.org/abs/2401.00001")
        .doesNotContain("/main");
  }

  @Test
  void facts_with_official_names_go_by_them() throws Exception {
    JsonNode model = model(documented(wellDocumented()));

    assertThat(model.path("properties").toString())
        .contains("{\"name\":\"cdx:ai-ml:model:modality\",\"value\":\"text\"}")
        .contains("{\"name\":\"cdx:ai-ml:model:language\",\"value\":\"de,en\"}")
        .contains("{\"name\":\"model-audit:completeness\",\"value\":\"86.0\"}");
    assertThat(model.path("modelCard").path("properties").toString())
        .contains("{\"name\":\"cdx:ai-ml:model:parameter:count\",\"value\":\"7.24B\"}");
  }

  @Test
  void every_weight_file_has_its_hash() throws Exception {
    JsonNode parts = model(documented(wellDocumented())).path("components");

    assertThat(parts).hasSize(2);
    assertThat(parts.path(0).path("type").asText()).isEqualTo("file");
    assertThat(parts.path(0).path("name").asText()).isEqualTo("model-1.safetensors");
    assertThat(parts.path(1).path("hashes").path(0).path("content").asText())
        .isEqualTo("2".repeat(64));
  }

  @Test
  void a_license_of_the_spdx_list_goes_by_its_id_and_others_by_name_and_address() throws Exception {
    JsonNode listed = license("apache-2.0");
    JsonNode vendors = license("gemma");
    JsonNode tooNew = license("openmdw-1.0");

    assertThat(listed.path("id").asText()).isEqualTo("Apache-2.0");
    assertThat(listed.path("url").asText()).startsWith("https://");
    assertThat(vendors.has("id")).isFalse();
    assertThat(vendors.path("name").asText()).isNotEmpty();
    assertThat(vendors.path("url").asText()).startsWith("https://");
    assertThat(tooNew.has("id")).isFalse();
    assertThat(tooNew.path("name").asText()).isNotEmpty();
  }

  private JsonNode license(String id) throws Exception {
    AuditResult result = of(SampleModel.hub("acme/tiny").under(id).as(Verdict.PASS));
    return model(result).path("licenses").path(0).path("license");
  }

  private Completeness completeness(AuditResult result) {
    return bill.completeness(result.models().get(0), result);
  }

  private JsonNode model(AuditResult result) throws Exception {
    String text = bill.text(result, CycloneDxVersion.V1_6);
    assertThat(new JsonParser().validate(text.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
        .isEmpty();
    return new ObjectMapper().readTree(text).path("components").path(0);
  }

  /** A card after the Hub's own template, with all of its headings filled in. */
  private static CardOutline wellDocumented() {
    return CardOutlines.full()
        .section(Topic.TRAINING_DATA, 80, 4, 0, 2)
        .section(Topic.TRAINING_PROCEDURE, 140, 9, 6, 1)
        .section(Topic.EVALUATION, 90, 12, 24, 0)
        .paper("2401.00001", "Tiny models")
        .build();
  }

  private static AuditResult documented(CardOutline outline) {
    var key = RepoKey.head(RepoId.model("acme/tiny"));
    var fetched = new FetchOutcome.Fetched(key, record(key.repo(), outline), List.of());
    return of(
        SampleModel.hub("acme/tiny")
            .at(HubNode.leaf(fetched))
            .trainedOn(corpus())
            .as(Verdict.PASS));
  }

  private static HubRecord record(RepoId id, CardOutline outline) {
    var card =
        new CardMetadata(
                List.of("apache-2.0"),
                Optional.empty(),
                Optional.empty(),
                List.of("acme/corpus"),
                GateTerms.NONE,
                List.of())
            .withOutline(outline);
    return new HubRecord(
        id,
        Optional.of(COMMIT),
        new RepoState(Gate.NONE, false, false, Optional.empty(), Optional.empty()),
        new Card.Read(card, "cardData"),
        List.of("de", "en", "license:apache-2.0", "region:us", "text-generation-inference"),
        List.of(),
        List.of(
            RepoFile.of("LICENSE of ours.txt"),
            weights("model-1.safetensors", "1"),
            weights("model-2.safetensors", "2")),
        new ModelShape(
            Optional.of("text-generation"),
            Optional.of("transformers"),
            List.of("TinyForCausalLM"),
            Optional.of("tiny"),
            OptionalLong.of(7_241_732_096L)));
  }

  private static RepoFile weights(String path, String digit) {
    return new RepoFile(path, OptionalLong.of(9), Optional.of(digit.repeat(64)));
  }

  private static DatasetTerms corpus() {
    return new DatasetTerms(
        "acme/corpus",
        "acme/tiny",
        SampleLicenses.declared("apache-2.0"),
        Terms.NONE,
        Gate.NONE,
        Optional.of(COMMIT),
        Optional.empty());
  }

  private static AuditResult of(AssessedModel model) {
    AuditResult other = ReportScenarios.scenario("many");
    return new AuditResult(
        other.tool(),
        other.project(),
        other.policy(),
        other.at(),
        Verdict.PASS,
        List.of(model),
        List.of(),
        List.of());
  }
}
