package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.SmallLicenses;
import io.github.modelaudit.testing.SmallLineageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensingTest {
  private final Licensing licensing = new Licensing(new SmallLicenses(), new SmallLineageTable());

  private LicenseAssessment assess(HubFacts... lineage) {
    return licensing.assessHub(lineage[0].key(), HubFacts.graph(lineage));
  }

  private static HubFacts child(String license) {
    return HubFacts.model("acme/child").license(license).finetuneOf("acme/base");
  }

  private static HubFacts base(String license) {
    return HubFacts.model("acme/base").license(license);
  }

  private static List<LineageCode> codes(LicenseAssessment assessment) {
    return assessment.terms().verdicts().stream().map(LineageVerdict::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "mit, apache-2.0, CONSISTENT",
    "apache-2.0, mit, CONSISTENT",
    "cc-by-nc-4.0, apache-2.0, CONSISTENT",
    "gemma, gemma, CONSISTENT",
    "cc-by-nc-4.0, gemma, NOTICE_GAP",
    "qwen-research, gemma, NOTICE_GAP",
    "apache-2.0, gemma, CONTRADICTION",
    "hunyuan, gemma, FLOW_DOWN_GAP",
    "apache-2.0, cc-by-nc-4.0, CONTRADICTION",
    "apache-2.0, cc-by-nc-sa-4.0, SHARE_ALIKE_BREACH",
    "mit, gpl-3.0, SHARE_ALIKE_BREACH",
    "cc-by-nd-4.0, cc-by-nd-4.0, CONSISTENT",
    "mit, cc-by-nd-4.0, NO_DERIVATIVES_BREACH"
  })
  void judges_a_hop_by_the_label_and_the_license_above(
      String own, String above, LineageCode expected) {
    HubFacts child =
        HubFacts.model("acme/child").license("other").licenseName(own).finetuneOf("acme/base");

    LicenseAssessment assessment = assess(own.startsWith("qwen") ? child : child(own), base(above));

    assertThat(assessment.terms().verdicts())
        .filteredOn(verdict -> verdict.base().equals("acme/base"))
        .extracting(LineageVerdict::code, LineageVerdict::isSure)
        .containsExactly(tuple(expected, true));
  }

  @Test
  void names_the_hop_and_the_clause() {
    LicenseAssessment assessment = assess(child("apache-2.0"), base("cc-by-nc-4.0"));

    LineageVerdict verdict = assessment.terms().verdicts().get(0);
    assertThat(verdict.model()).isEqualTo("acme/child");
    assertThat(verdict.base()).isEqualTo("acme/base");
    assertThat(verdict.relation()).isEqualTo(Relation.FINETUNE);
    assertThat(verdict.clause()).isEqualTo("commercial-use: restricted");
    assertThat(verdict.explanation())
        .isEqualTo("'acme/child' says apache-2.0, its base 'acme/base' says cc-by-nc-4.0.");
    assertThat(verdict.actor()).isEqualTo(LineageVerdict.Actor.PUBLISHER);
  }

  @Test
  void reports_laundering_once_at_the_hop_where_it_happens() {
    LicenseAssessment assessment =
        assess(
            child("apache-2.0"),
            base("apache-2.0").finetuneOf("acme/root"),
            HubFacts.model("acme/root").license("cc-by-nc-4.0"));

    assertThat(assessment.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::model, LineageVerdict::base)
        .containsExactly(
            tuple(LineageCode.CONSISTENT, "acme/child", "acme/base"),
            tuple(LineageCode.CONTRADICTION, "acme/base", "acme/root"));
    assertThat(assessment.terms().terms().stance(Term.COMMERCIAL_USE)).isEqualTo(Stance.RESTRICTED);
  }

  @Test
  void judges_against_what_lies_above_a_base_without_license() {
    LicenseAssessment assessment =
        assess(
            child("apache-2.0"),
            HubFacts.model("acme/base").finetuneOf("acme/root"),
            HubFacts.model("acme/root").license("cc-by-nc-4.0"));

    assertThat(assessment.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::model)
        .contains(tuple(LineageCode.CONTRADICTION, "acme/child"));
  }

  @Test
  void does_not_take_an_adapter_for_a_new_license_of_its_base() {
    LicenseAssessment assessment =
        assess(
            HubFacts.model("acme/adapter").license("mit").base("acme/base", Relation.ADAPTER),
            base("cc-by-nc-4.0"));

    assertThat(codes(assessment)).containsExactly(LineageCode.CONSISTENT);
    assertThat(assessment.terms().licenses()).containsExactly("cc-by-nc-4.0", "mit");
    assertThat(assessment.terms().terms().stance(Term.COMMERCIAL_USE)).isEqualTo(Stance.RESTRICTED);
  }

  @Test
  void finds_laundering_through_an_adapter_at_the_merge() {
    LicenseAssessment assessment =
        assess(
            HubFacts.model("acme/merged").license("mit").base("acme/adapter", Relation.MERGE),
            HubFacts.model("acme/adapter").license("mit").base("acme/base", Relation.ADAPTER),
            base("cc-by-nc-4.0"));

    assertThat(assessment.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::model)
        .containsExactly(
            tuple(LineageCode.CONTRADICTION, "acme/merged"),
            tuple(LineageCode.CONSISTENT, "acme/adapter"));
  }

  @Test
  void keeps_a_derivative_without_license_apart_from_its_base() {
    LicenseAssessment assessment =
        assess(HubFacts.model("acme/child").finetuneOf("acme/base"), base("cc-by-nc-4.0"));

    assertThat(assessment.license().kind()).isEqualTo(LicenseResolution.Kind.ABSENT);
    assertThat(assessment.terms().licenses()).containsExactly("cc-by-nc-4.0");
    assertThat(assessment.terms().isComplete()).isFalse();
  }

  @Test
  void lets_one_of_several_binding_licenses_fit_the_base() {
    LicenseAssessment assessment =
        assess(
            HubFacts.model("acme/child").license("mit", "gemma").finetuneOf("acme/base"),
            base("gemma"));

    assertThat(codes(assessment)).containsExactly(LineageCode.CONSISTENT);
  }

  @Test
  void is_not_sure_where_candidates_differ() {
    LicenseAssessment assessment =
        assess(
            child("apache-2.0"), HubFacts.model("acme/base").license("other").licenseName("qwen"));

    LineageVerdict verdict = assessment.terms().verdicts().get(0);
    assertThat(verdict.code()).isEqualTo(LineageCode.CONTRADICTION);
    assertThat(verdict.isSure()).isFalse();
  }

  @Test
  void is_sure_where_all_candidates_agree() {
    LicenseAssessment assessment =
        assess(
            child("apache-2.0"),
            HubFacts.model("acme/base").license("other").licenseName("modified-mit"));

    assertThat(assessment.terms().verdicts().get(0).code()).isEqualTo(LineageCode.CONTRADICTION);
    assertThat(assessment.terms().verdicts().get(0).isSure()).isTrue();
  }

  @Test
  void is_not_sure_about_a_license_that_is_only_recalled() {
    LicenseAssessment assessment = assess(child("apache-2.0"), base("recalled-license"));

    assertThat(assessment.terms().verdicts().get(0).code()).isEqualTo(LineageCode.CONTRADICTION);
    assertThat(assessment.terms().verdicts().get(0).isSure()).isFalse();
  }

  @Test
  void is_not_sure_where_the_relation_is_not_stated() {
    LicenseAssessment assessment =
        assess(
            HubFacts.model("acme/child").license("mit").base("acme/base", Relation.UNSTATED),
            base("cc-by-nc-4.0"));

    assertThat(assessment.terms().verdicts().get(0).code()).isEqualTo(LineageCode.CONTRADICTION);
    assertThat(assessment.terms().verdicts().get(0).isSure()).isFalse();
  }

  @Test
  void leaves_a_hop_open_whose_licenses_do_not_suffice() {
    LicenseAssessment unknownAbove = assess(child("mit"), base("house-rules"));
    LicenseAssessment unknownBelow = assess(child("house-rules"), base("gemma"));
    LicenseAssessment silentAbove = assess(child("mit"), HubFacts.model("acme/base"));

    assertThat(codes(unknownAbove)).containsExactly(LineageCode.UNRESOLVED);
    assertThat(codes(unknownBelow)).containsExactly(LineageCode.UNRESOLVED);
    assertThat(codes(silentAbove)).containsExactly(LineageCode.UNRESOLVED);
    assertThat(unknownAbove.terms().isComplete()).isFalse();
    assertThat(unknownBelow.terms().licenses()).containsExactly("gemma");
  }

  @Test
  void says_in_full_why_a_hop_is_open() {
    LicenseAssessment cut =
        assess(
            HubFacts.model("acme/child")
                .license("mit")
                .gap("./local", "it is not a Hub id: it is a path"));
    LicenseAssessment unknownAbove = assess(child("mit"), base("house-rules"));
    LicenseAssessment silentAbove = assess(child("mit"), HubFacts.model("acme/base"));

    assertThat(cut.terms().verdicts().get(0).explanation())
        .isEqualTo(
            "The base model './local' cannot be followed: it is not a Hub id: it is a path.");
    assertThat(unknownAbove.terms().verdicts().get(0).explanation())
        .isEqualTo(
            "The license 'house-rules' of 'acme/base' is not recognised, so that it cannot be"
                + " compared.");
    assertThat(silentAbove.terms().verdicts().get(0).explanation())
        .isEqualTo("'acme/base' states no license, so that it cannot be compared.");
  }

  @Test
  void reports_a_base_that_cannot_be_followed() {
    LicenseAssessment cut = assess(child("mit").gap("./local", "'./local' is not a Hub id."));
    LicenseAssessment gone = assess(child("mit"), base("mit").refused(Refusal.MISSING));
    LicenseAssessment down = assess(child("mit"), base("mit").unreachable("timeout"));
    LicenseAssessment unasked = assess(child("mit"));

    assertThat(codes(cut)).containsOnly(LineageCode.LINEAGE_GAP);
    assertThat(codes(gone)).containsExactly(LineageCode.LINEAGE_GAP);
    assertThat(codes(down)).containsExactly(LineageCode.LINEAGE_GAP);
    assertThat(codes(unasked)).containsExactly(LineageCode.LINEAGE_GAP);
    assertThat(down.terms().isComplete()).isFalse();
    assertThat(down.terms().verdicts().get(0).explanation())
        .isEqualTo("The hub could not be reached for 'acme/base': timeout.");
    assertThat(down.lineage().parents().get(0).gap()).isPresent();
  }

  @Test
  void names_a_cap_once_at_the_nearest_model_that_carries_it() {
    LicenseAssessment assessment = assess(child("llama3.2"), base("llama3.2"));

    assertThat(assessment.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::model, LineageVerdict::base)
        .containsExactly(
            tuple(LineageCode.CONSISTENT, "acme/child", "acme/base"),
            tuple(LineageCode.CAP_CONDITIONAL, "acme/child", "acme/child"));
    assertThat(assessment.terms().verdicts().get(1).clause())
        .isEqualTo("more than 700000000 monthly active users");
  }

  @Test
  void names_the_territories_of_a_license() {
    LicenseAssessment assessment = assess(HubFacts.model("acme/video").license("hunyuan"));

    assertThat(assessment.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::explanation)
        .containsExactly(
            tuple(
                LineageCode.TERRITORY_BLOCKED,
                "License 'hunyuan' of 'acme/video' grants nothing in: EU, GB, KR."));
  }

  @Test
  void keeps_a_limit_on_multimodal_models_away_from_text_models() {
    LicenseAssessment text = assess(HubFacts.model("acme/text").license("llama3.2"));
    LicenseAssessment vision =
        assess(HubFacts.model("acme/vision").license("llama3.2").task("image-text-to-text"));
    LicenseAssessment unclear =
        assess(HubFacts.model("acme/unclear").license("llama3.2").withoutTask());

    assertThat(codes(text)).containsExactly(LineageCode.CAP_CONDITIONAL);
    assertThat(text.terms().terms().territories()).hasSize(1);
    assertThat(vision.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::isSure)
        .contains(tuple(LineageCode.TERRITORY_BLOCKED, true));
    assertThat(unclear.terms().verdicts())
        .extracting(LineageVerdict::code, LineageVerdict::isSure)
        .contains(tuple(LineageCode.TERRITORY_BLOCKED, false));
  }

  @Test
  void survives_a_cycle() {
    LicenseAssessment assessment = assess(child("mit"), base("mit").finetuneOf("acme/child"));

    assertThat(codes(assessment)).contains(LineageCode.LINEAGE_GAP);
    assertThat(assessment.terms().isComplete()).isFalse();
  }

  @Test
  void survives_many_diamonds_in_a_row() {
    List<HubFacts> models = new ArrayList<>();
    for (int level = 0; level < 30; level++) {
      models.add(twoParents("acme/left" + level, level + 1));
      models.add(twoParents("acme/right" + level, level + 1));
    }
    models.add(HubFacts.model("acme/left30").license("mit"));
    models.add(HubFacts.model("acme/right30").license("cc-by-nc-4.0"));

    LicenseAssessment assessment = licensing.assessHub(models.get(0).key(), HubFacts.graph(models));

    assertThat(assessment.terms().licenses()).containsExactly("cc-by-nc-4.0", "mit");
    assertThat(size(assessment.lineage())).isLessThan(200);
  }

  @Test
  void cuts_a_lineage_that_no_real_model_has() {
    List<HubFacts> models = new ArrayList<>();
    for (int level = 0; level < 500; level++) {
      models.add(
          HubFacts.model("acme/m" + level).license("mit").finetuneOf("acme/m" + (level + 1)));
    }

    LicenseAssessment assessment = licensing.assessHub(models.get(0).key(), HubFacts.graph(models));

    assertThat(codes(assessment)).contains(LineageCode.LINEAGE_GAP);
    assertThat(assessment.terms().isComplete()).isFalse();
  }

  private static HubFacts twoParents(String id, int level) {
    return HubFacts.model(id)
        .license("mit")
        .base("acme/left" + level, Relation.MERGE)
        .base("acme/right" + level, Relation.MERGE);
  }

  private static int size(LineageTree tree) {
    return 1 + tree.parents().stream().mapToInt(LicensingTest::size).sum();
  }

  @Test
  void reads_the_license_of_every_dataset() {
    HubFacts model =
        HubFacts.model("acme/tiny").license("mit").trainedOn("acme/data", "gone/data", "My notes");
    HubFacts data = HubFacts.dataset("acme/data").license("cc-by-nc-4.0").gate(Gate.AUTO);

    LicenseAssessment assessment = assess(model, data);

    assertThat(assessment.datasets())
        .extracting(DatasetTerms::id, dataset -> dataset.gap().isPresent(), DatasetTerms::gate)
        .containsExactly(
            tuple("My notes", true, Gate.UNKNOWN),
            tuple("acme/data", false, Gate.AUTO),
            tuple("gone/data", true, Gate.UNKNOWN));
    assertThat(assessment.datasets().get(1).terms().stance(Term.COMMERCIAL_USE))
        .isEqualTo(Stance.RESTRICTED);
    assertThat(assessment.terms().licenses()).containsExactly("mit");
  }

  @Test
  void knows_nothing_of_a_model_that_was_not_fetched() {
    LicenseAssessment assessment = assess(HubFacts.model("acme/tiny").unreachable("timeout"));

    assertThat(assessment.license().kind()).isEqualTo(LicenseResolution.Kind.NOT_KNOWN);
    assertThat(assessment.terms().isComplete()).isFalse();
    assertThat(assessment.lineage().gap()).isPresent();
  }

  @Test
  void follows_the_bases_that_the_header_of_a_file_names() {
    FileFacts file =
        new FileFacts(
            "gguf",
            Map.of(
                "general.license", "mit",
                "general.source.repo_url", "https://huggingface.co/acme/base",
                "general.base_model.0.repo_url", "not an address"));
    HubGraph graph = HubFacts.graph(base("cc-by-nc-4.0"));

    LicenseAssessment assessment = licensing.assessFile("models/tiny.gguf", file, graph);

    assertThat(licensing.basesOf(file)).containsExactly(RepoKey.head(RepoId.model("acme/base")));
    assertThat(assessment.terms().licenses()).containsExactly("cc-by-nc-4.0", "mit");
    assertThat(codes(assessment))
        .containsExactlyInAnyOrder(LineageCode.LINEAGE_GAP, LineageCode.CONTRADICTION);
  }

  @ParameterizedTest
  @CsvSource({
    "https://huggingface.co/acme/base, acme/base",
    "https://hf.co/acme/base.git, acme/base",
    "https://huggingface.co/acme/base/tree/main, acme/base",
    "https://huggingface.co/datasets/acme/base, ",
    "https://github.com/acme/base, ",
    "https://huggingface.co/acme/-base, ",
    "acme/base, "
  })
  void takes_only_an_address_of_the_hub_for_a_base(String address, String expected) {
    FileFacts file = new FileFacts("gguf", Map.of("general.base_model.0.repo_url", address));

    assertThat(licensing.basesOf(file).stream().map(RepoKey::toString).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(licensing.assessFile("tiny.gguf", file, HubGraph.EMPTY).lineage().parents())
        .hasSize(1);
  }

  @Test
  void believes_what_lies_beside_weights_that_say_nothing_themselves() {
    FileFacts file =
        new FileFacts("pytorch", Map.of("card.license", "mit", "card.base_model.0", "acme/base"));
    HubGraph graph = HubFacts.graph(base("cc-by-nc-4.0"));

    LicenseAssessment assessment = licensing.assessFile("m/tiny.bin", file, graph);

    assertThat(licensing.basesOf(file)).containsExactly(RepoKey.head(RepoId.model("acme/base")));
    assertThat(assessment.terms().licenses()).containsExactly("cc-by-nc-4.0", "mit");
  }

  @Test
  void prefers_the_header_of_a_file_to_the_card_beside_it() {
    FileFacts file = new FileFacts("onnx", Map.of("license", "mit", "card.license", "apache-2.0"));

    assertThat(licensing.assessFile("tiny.onnx", file, HubGraph.EMPTY).terms().licenses())
        .containsExactly("mit");
  }

  @ParameterizedTest
  @CsvSource({
    "adapter.base_model, acme/base, acme/base",
    "general.source.huggingface.repository, acme/base, acme/base",
    "card.base_model.0, https://huggingface.co/acme/base, acme/base",
    "source, https://huggingface.co/acme/base, acme/base",
    "source, trained in house, ",
    "adapter.base_model, /data/a/base, ",
    "config._name_or_path, acme/base, "
  })
  void takes_a_base_from_fields_that_are_meant_to_name_one(
      String field, String value, String expected) {
    FileFacts file = new FileFacts("safetensors", Map.of(field, value));

    assertThat(licensing.basesOf(file).stream().map(RepoKey::toString).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void says_why_nothing_is_known() {
    LicenseAssessment assessment = licensing.assessUnknown("mystery", "Nobody knows 'mystery'.");

    assertThat(assessment.license())
        .isEqualTo(new LicenseResolution.NotKnown("Nobody knows 'mystery'."));
    assertThat(assessment.terms().isComplete()).isFalse();
    assertThat(assessment.lineage().gap()).contains("Nobody knows 'mystery'.");
  }

  @Test
  void lists_every_candidate_of_an_ambiguous_name_and_misses_none() {
    LicenseAssessment assessment =
        assess(
            HubFacts.model("acme/tiny")
                .license("other")
                .licenseName("modified-mit")
                .licenseLink("LICENSE")
                .tag("license:other"));

    assertThat(assessment.terms().licenses())
        .containsExactly("kimi-k2-modified-mit", "mistral-modified-mit");
    assertThat(assessment.terms().isComplete()).isTrue();
  }

  @Test
  void misses_what_a_tag_means_that_disagrees_with_the_card() {
    LicenseAssessment assessment =
        assess(HubFacts.model("acme/tiny").license("mit").tag("license:other"));

    assertThat(assessment.license().kind()).isEqualTo(LicenseResolution.Kind.CONFLICTING);
    assertThat(assessment.terms().licenses()).containsExactly("mit");
    assertThat(assessment.terms().isComplete()).isFalse();
  }
}
