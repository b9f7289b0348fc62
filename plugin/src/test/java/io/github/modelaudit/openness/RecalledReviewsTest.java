package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.testing.CardOutlines;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.UnreviewedFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled reviews that rest on memory do to a grade. */
class RecalledReviewsTest {
  private final Knowledge knowledge;
  private final OpennessGrader reviewed;
  private final OpennessGrader unreviewed;

  RecalledReviewsTest() throws KnowledgeException {
    knowledge = new KnowledgeLoader().bundled();
    reviewed = new OpennessGrader(knowledge.licenses(), knowledge.hosted(), knowledge.openness());
    unreviewed =
        new OpennessGrader(
            knowledge.licenses(), knowledge.hosted(), new UnreviewedFacts(knowledge.openness()));
  }

  private ModelReview review(String id) {
    return knowledge.openness().findReview(id).orElseThrow();
  }

  private OpennessGrade grade(OpennessGrader grader, HubFacts model) {
    HubGraph graph = HubFacts.graph(model);
    LicenseAssessment license =
        new Licensing(knowledge.licenses(), knowledge.lineage()).assessHub(model.key(), graph);
    return grader.gradeHub(model.node(), license.lineage(), license.datasets(), graph);
  }

  private HubFacts bare(String id) {
    return HubFacts.model(id)
        .license(review(id).license().orElseThrow())
        .library("transformers")
        .files("config.json", "model.safetensors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allenai/OLMo-1B",
        "allenai/OLMo-7B",
        "allenai/OLMo-7B-Instruct",
        "allenai/OLMo-2-1124-13B",
        "allenai/Olmo-3-1125-32B",
        "google-t5/t5-base",
        "EleutherAI/polyglot-ko-12.8b",
        "HuggingFaceTB/SmolLM3-3B-Base",
        "bigcode/starcoder2-7b",
        "swiss-ai/Apertus-70B-2509",
        "tiiuae/falcon-7b",
        "google-bert/bert-large-uncased",
        "BAAI/bge-large-en-v1.5",
        "intfloat/multilingual-e5-small",
        "nomic-ai/nomic-embed-text-v1"
      })
  void never_raise_a_floor(String id) {
    assertThat(review(id).provenance().basis()).isEqualTo("recalled");
    HubFacts bare = bare(id);
    HubFacts documented =
        bare(id)
            .results(4)
            .outline(CardOutlines.full().paper("2501.00001", "The model: a report").build());

    assertThat(grade(reviewed, bare).floor()).isLessThanOrEqualTo(grade(unreviewed, bare).floor());
    assertThat(grade(reviewed, documented).floor())
        .isLessThanOrEqualTo(grade(unreviewed, documented).floor());
  }

  @Test
  void leave_a_sure_review_of_a_named_model_as_it_was() {
    assertThat(review("EleutherAI/pythia-6.9b").isSure()).isTrue();
    assertThat(review("tiiuae/falcon-40b").isSure()).isTrue();
    assertThat(review("BAAI/bge-small-en-v1.5").isSure()).isTrue();
  }
}
