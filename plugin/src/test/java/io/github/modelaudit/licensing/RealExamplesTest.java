package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.LineageText;
import io.github.modelaudit.testing.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges models whose labels were questioned in public, with the bundled knowledge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealExamplesTest {
  private static final Set<LineageCode> LIMITS =
      Set.of(LineageCode.CAP_CONDITIONAL, LineageCode.TERRITORY_BLOCKED, LineageCode.CONSISTENT);

  private Licensing licensing;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    Knowledge knowledge = new KnowledgeLoader().bundled();
    licensing = new Licensing(knowledge.licenses(), knowledge.lineage());
  }

  static List<Tables.Row> examples() throws IOException {
    return Tables.read("licensing/real-examples.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void judges_a_real_example(Tables.Row row) {
    List<HubFacts> lineage = LineageText.parse(row.cell(0));

    List<LineageVerdict> verdicts =
        licensing
            .assessHub(lineage.get(0).key(), HubFacts.graph(lineage))
            .terms()
            .verdicts()
            .stream()
            .filter(verdict -> !LIMITS.contains(verdict.code()))
            .toList();

    assertThat(verdicts).extracting(verdict -> verdict.code().id()).isEqualTo(row.list(1));
    assertThat(verdicts)
        .as("data may only warn")
        .allMatch(
            verdict ->
                verdict.isSure()
                    == (row.cell(2).equals("sure") && verdict.code() != LineageCode.DATA_TENSION));
  }

  @Test
  void keeps_non_commercial_terms_through_a_freely_labelled_adapter() {
    List<HubFacts> lineage =
        LineageText.parse(
            "vidore/colqwen2.5-v0.2 mit < adapter Qwen/Qwen2.5-VL-3B-Instruct other:qwen-research");

    HubGraph graph = HubFacts.graph(lineage);
    LicenseAssessment assessment = licensing.assessHub(lineage.get(0).key(), graph);

    assertThat(assessment.license().label()).isEqualTo("mit");
    assertThat(assessment.terms().licenses()).containsExactly("mit", "qwen-research");
  }

  @Test
  void names_the_hop_of_a_label_that_was_laundered_upstream() {
    List<HubFacts> lineage =
        LineageText.parse(
            "acme/third apache-2.0 < finetune acme/second apache-2.0"
                + " < finetune meta-llama/Llama-3.2-3B-Instruct llama3.2");

    HubGraph graph = HubFacts.graph(lineage);
    List<LineageVerdict> verdicts =
        licensing.assessHub(lineage.get(0).key(), graph).terms().verdicts();

    assertThat(verdicts)
        .filteredOn(verdict -> verdict.code() == LineageCode.CONTRADICTION)
        .extracting(LineageVerdict::model)
        .containsExactly("acme/second");
  }
}
