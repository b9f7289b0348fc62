package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.LineageText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that public reports have made, and that this audit must not make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FalsePositivesTest {
  private Licensing licensing;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    Knowledge knowledge = new KnowledgeLoader().bundled();
    licensing = new Licensing(knowledge.licenses(), knowledge.lineage());
  }

  private LicenseAssessment assess(String lineage) {
    List<HubFacts> models = LineageText.parse(lineage);
    return licensing.assessHub(models.get(0).key(), HubFacts.graph(models));
  }

  private List<LineageCode> codes(String lineage) {
    return assess(lineage).terms().verdicts().stream().map(LineageVerdict::code).toList();
  }

  @Test
  void does_not_call_gemma_non_commercial() {
    assertThat(assess("google/gemma-2-9b-it gemma").terms().terms().stance(Term.COMMERCIAL_USE))
        .isNotEqualTo(Stance.RESTRICTED);
  }

  @Test
  void does_not_forbid_a_further_restriction_over_llama() {
    assertThat(codes("acme/strict cc-by-nc-4.0 < finetune meta-llama/Llama-3.1-8B llama3.1"))
        .doesNotContain(LineageCode.CONTRADICTION, LineageCode.FLOW_DOWN_GAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme/tuned mit < finetune acme/base apache-2.0",
        "acme/tuned apache-2.0 < finetune acme/base mit",
        "acme/tuned bsd-3-clause < quantized acme/base mit",
        "acme/tuned gpl-3.0 < merge acme/base apache-2.0",
        "acme/tuned cc-by-nc-4.0 < finetune acme/base openmdw-1.0"
      })
  void lets_anything_be_built_on_an_open_license(String lineage) {
    assertThat(codes(lineage)).containsOnly(LineageCode.CONSISTENT);
  }

  @Test
  void does_not_demand_the_naming_of_llama_3_from_later_models() {
    assertThat(codes("acme/Llama-tuned llama3.1 < finetune meta-llama/Llama-3.1-8B llama3.1"))
        .containsExactly(LineageCode.CONSISTENT, LineageCode.CAP_CONDITIONAL);
  }

  @Test
  void takes_nothing_but_a_named_base_for_lineage() {
    HubFacts model =
        HubFacts.model("acme/from-scratch")
            .license("mit")
            .tag("llama")
            .tag("base_model_architecture:llama")
            .trainedOn("acme/data");

    LicenseAssessment assessment =
        licensing.assessHub(
            model.key(), HubFacts.graph(model, HubFacts.dataset("acme/data").license("gemma")));

    assertThat(assessment.terms().verdicts()).isEmpty();
    assertThat(assessment.terms().licenses()).containsExactly("mit");
  }

  @Test
  void takes_a_tokenizer_or_an_architecture_in_a_header_for_no_base() {
    FileFacts file =
        new FileFacts(
            "gguf",
            Map.of(
                "general.license", "mit",
                "general.architecture", "llama",
                "tokenizer.ggml.pre", "llama-bpe"));

    LicenseAssessment assessment = licensing.assessFile("tiny.gguf", file, HubGraph.EMPTY);

    assertThat(assessment.terms().licenses()).containsExactly("mit");
    assertThat(assessment.lineage().parents()).isEmpty();
  }

  @Test
  void may_only_warn_where_a_base_is_named_without_a_relation() {
    List<LineageVerdict> verdicts =
        assess("acme/tuned mit < unstated meta-llama/Llama-3.2-1B llama3.2").terms().verdicts();

    assertThat(verdicts)
        .filteredOn(verdict -> verdict.code() == LineageCode.CONTRADICTION)
        .isNotEmpty()
        .noneMatch(LineageVerdict::isSure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama3.1", "gemma", "cc-by-nc-4.0", "other:qwen-research", "gpl-3.0"})
  void does_not_take_an_adapter_for_a_new_license_of_its_base(String base) {
    assertThat(codes("acme/lora apache-2.0 < adapter acme/base " + base))
        .doesNotContain(
            LineageCode.CONTRADICTION,
            LineageCode.SHARE_ALIKE_BREACH,
            LineageCode.FLOW_DOWN_GAP,
            LineageCode.NO_DERIVATIVES_BREACH)
        .contains(LineageCode.NOTICE_GAP);
  }
}
