package io.github.modelaudit.hub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardOutline.Claim;
import io.github.modelaudit.domain.hub.CardOutline.Paper;
import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineReaderTest {
  private static CardSection section(String card, Topic topic) {
    return OutlineReader.read(card).section(topic).orElseThrow();
  }

  @Test
  void measures_prose_tables_and_links_under_their_topics() {
    String card =
        """
        ---
        license: mit
        ---
        # Acme Tiny
        A small model of three sizes.

        ## Training Data
        - [one](https://example.org/one), the first
        - [two](https://example.org/two)

        ## Evaluation
        | task | score |
        | --- | ---: |
        | a | 71.3 |
        | b | **0.5%** |

        ### MMLU
        Five shots were given.

        ```python
        import acme
        ```
        """;

    assertThat(section(card, Topic.OTHER).words()).isEqualTo(6);
    assertThat(section(card, Topic.TRAINING_DATA))
        .satisfies(
            data -> {
              assertThat(data.rows()).isEqualTo(2);
              assertThat(data.links()).isEqualTo(2);
            });
    assertThat(section(card, Topic.EVALUATION))
        .isEqualTo(new CardSection(Topic.EVALUATION, 4, 3, 2, 0));
  }

  @Test
  void counts_what_the_template_left_open() {
    CardOutline outline =
        OutlineReader.read(
            "# Model\n\n## Uses\n[More Information Needed]\n[More Information Needed]");

    assertThat(outline.placeholders()).isEqualTo(2);
    assertThat(outline.words()).isZero();
  }

  @Test
  void knows_the_titles_of_papers_by_links_and_citations() {
    CardOutline outline =
        OutlineReader.read(
            """
            See [Tiny Models: A Report](https://arxiv.org/abs/2501.00001v2) and
            [paper](https://arxiv.org/pdf/2501.00002).
            ```
            @misc{x, title={{Acme} Thoughts}, eprint={2501.00003}, archivePrefix={arXiv}}
            ```
            """);

    assertThat(outline.papers())
        .containsExactly(
            new Paper("2501.00001", Optional.of("Tiny Models: A Report")),
            new Paper("2501.00002", Optional.empty()),
            new Paper("2501.00003", Optional.of("Acme Thoughts")));
  }

  @Test
  void knows_the_title_of_a_citation_in_a_link_of_its_own() {
    CardOutline outline =
        OutlineReader.read(
            "@misc{x,\n title={Acme Thoughts},\n journal={arXiv preprint arXiv:2501.00003}\n}");

    assertThat(outline.papers())
        .containsExactly(new Paper("2501.00003", Optional.of("Acme Thoughts")));
  }

  @Test
  void finds_code_repositories_and_tokens() {
    CardOutline outline =
        OutlineReader.read(
            "Trained on 14.8T tokens, then on 300 billion more tokens."
                + " Code: https://github.com/acme/train.git");

    assertThat(outline.repositories()).containsExactly("acme/train");
    assertThat(outline.tokens()).isEqualTo(OptionalLong.of(14_800_000_000_000L));
  }

  @Test
  void finds_a_base_that_prose_names() {
    CardOutline outline =
        OutlineReader.read(
            "It was fine-tuned from [Base](https://huggingface.co/acme/base) on"
                + " [data](https://huggingface.co/datasets/acme/data). Try"
                + " [another](https://huggingface.co/acme/another), too.");

    assertThat(outline.bases()).containsExactly("acme/base");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tiny is an open-source language model.",
        "We release Tiny, an open source large language model.",
        "The model is open-source."
      })
  void reads_that_a_card_calls_the_model_open_source(String sentence) {
    assertThat(OutlineReader.read(sentence).claims()).containsExactly(Claim.OPEN_SOURCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It outperforms other open-source models.",
        "Among open-source models it is strong.",
        "This is not an open-source model.",
        "We thank the open-source community.",
        "Use an open-source library to run it."
      })
  void takes_words_about_others_for_no_claim(String sentence) {
    assertThat(OutlineReader.read(sentence).claims()).isEmpty();
  }

  @Test
  void reads_hostile_text_in_bounded_time() {
    String brackets = "[".repeat(200_000) + "](https://arxiv.org/abs/";
    String titles = "@misc{ title = ".repeat(30_000);
    String words = "fine-tuned open-source ".repeat(40_000);
    String lines = "# \n".repeat(150_000) + "---\n".repeat(100_000);

    for (String hostile : new String[] {brackets, titles, words, lines, "<".repeat(400_000)}) {
      assertThatCode(() -> OutlineReader.read(hostile)).doesNotThrowAnyException();
    }
  }
}
