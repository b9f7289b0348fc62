package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.LineageText;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a model was made from another, stated or by signs, and what follows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsTest {
  private Licensing licensing;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    Knowledge knowledge = new KnowledgeLoader().bundled();
    licensing = new Licensing(knowledge.licenses(), knowledge.lineage());
  }

  private LicenseAssessment assess(String lineage) {
    return assess(LineageText.parse(lineage));
  }

  private LicenseAssessment assess(List<HubFacts> models) {
    return licensing.assessHub(models.get(0).key(), HubFacts.graph(models));
  }

  private static Relation relation(LicenseAssessment assessment) {
    return assessment.lineage().parents().get(0).relation();
  }

  private static LineageVerdict verdict(LicenseAssessment assessment) {
    return assessment.terms().verdicts().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "acme/base-GGUF, CONVERSION",
    "acme/base-onnx, CONVERSION",
    "acme/base-AWQ, QUANTIZED",
    "acme/pruned-base, PRUNED",
    "acme/distil-base, DISTILLED",
    "acme/base-lora, ADAPTER",
    "acme/base-tuned, UNSTATED",
    "acme/prunedbase, UNSTATED"
  })
  void are_read_from_words_of_the_name(String model, Relation expected) {
    assertThat(relation(assess(model + " mit < unstated initech/base mit"))).isEqualTo(expected);
  }

  @Test
  void are_not_read_from_words_that_the_base_has_as_well() {
    assertThat(relation(assess("acme/distil-tuned mit < unstated initech/distil-base mit")))
        .isEqualTo(Relation.UNSTATED);
  }

  @Test
  void are_never_read_from_words_where_they_are_stated() {
    assertThat(relation(assess("acme/R1-distill-base mit < finetune initech/base mit")))
        .isEqualTo(Relation.FINETUNE);
  }

  @Test
  void may_only_warn_where_they_are_read_from_words() {
    LicenseAssessment assessment =
        assess("acme/tiny-GGUF mit < unstated meta-llama/Llama-3.2-1B llama3.2");

    assertThat(verdict(assessment).code()).isEqualTo(LineageCode.CONTRADICTION);
    assertThat(verdict(assessment).isSure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme/tiny-lora", "acme/distil-tiny"})
  void make_no_hop_look_better_by_a_word(String model) {
    LicenseAssessment assessment =
        assess(model + " mit < unstated meta-llama/Llama-3.2-1B llama3.2");

    assertThat(verdict(assessment).code()).isEqualTo(LineageCode.CONTRADICTION);
  }

  @Test
  void breach_the_license_of_a_teacher_that_withholds_its_outputs() {
    LineageVerdict verdict =
        verdict(assess("acme/student apache-2.0 < distilled meta-llama/Meta-Llama-3-8B llama3"));

    assertThat(verdict.code()).isEqualTo(LineageCode.OUTPUT_TRAINING_BREACH);
    assertThat(verdict.isSure()).isTrue();
    assertThat(verdict.clause()).isEqualTo("outputs-training: own-derivatives-only");
    assertThat(verdict.actor()).isEqualTo(LineageVerdict.Actor.PUBLISHER);
  }

  @Test
  void bind_to_the_terms_of_a_teacher_too_since_nobody_sees_that_its_weights_are_not_in() {
    assertThat(
            assess("acme/student mit < distilled initech/teacher cc-by-nc-4.0").terms().licenses())
        .containsExactly("cc-by-nc-4.0", "mit");
  }

  @Test
  void hold_a_breach_at_the_hop_where_it_happens() {
    List<LineageVerdict> verdicts =
        assess(
                "acme/third mit < conversion acme/second mit"
                    + " < distilled meta-llama/Meta-Llama-3-8B llama3")
            .terms()
            .verdicts();

    assertThat(verdicts)
        .filteredOn(verdict -> verdict.code() == LineageCode.OUTPUT_TRAINING_BREACH)
        .extracting(LineageVerdict::model)
        .containsExactly("acme/second");
  }

  @Test
  void tell_of_data_that_is_at_odds_with_the_label_and_only_warn() {
    HubFacts model = HubFacts.model("acme/embedder").license("mit").trainedOn("acme/corpus");
    HubFacts corpus = HubFacts.dataset("acme/corpus").license("cc-by-nc-4.0");

    assertThat(assess(List.of(model, corpus)).terms().verdicts())
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.code()).isEqualTo(LineageCode.DATA_TENSION);
              assertThat(verdict.base()).isEqualTo("acme/corpus");
              assertThat(verdict.isSure()).isFalse();
            });
  }

  @Test
  void see_no_tension_where_the_label_withholds_commercial_use_as_well() {
    HubFacts model =
        HubFacts.model("acme/embedder").license("cc-by-nc-4.0").trainedOn("acme/corpus");
    HubFacts corpus = HubFacts.dataset("acme/corpus").license("cc-by-nc-4.0");

    assertThat(assess(List.of(model, corpus)).terms().verdicts()).isEmpty();
    assertThat(
            assess(
                    List.of(
                        HubFacts.model("acme/embedder").license("mit").trainedOn("acme/corpus"),
                        HubFacts.dataset("acme/corpus").license("cc-by-4.0")))
                .terms()
                .verdicts())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "acme/tiny-claude-distilled, provider-terms-other",
    "acme/tiny-gpt4-alpaca, openai-terms"
  })
  void tell_of_a_teacher_that_the_name_gives_away(String model, String terms) {
    assertThat(assess(model + " mit").terms().verdicts())
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.code()).isEqualTo(LineageCode.DATA_TENSION);
              assertThat(verdict.base()).isEqualTo(terms);
              assertThat(verdict.isSure()).isFalse();
            });
    assertThat(assess("acme/gpt4all mit").terms().verdicts()).isEmpty();
  }
}
