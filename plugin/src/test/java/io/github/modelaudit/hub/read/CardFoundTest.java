package io.github.modelaudit.hub.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a card from its text. */
class CardFoundTest {
  private static CardFound in(String text) {
    return CardFound.in(text, "README.md", new YamlCardText());
  }

  @Test
  void holds_the_metadata() {
    assertThat(in("---\nlicense: mit\n---\n").metadata().path("license").asText()).isEqualTo("mit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Title", "---\n---\n", "---\nnull\n---\n", "---\n# nothing\n---\n"})
  void is_none_without_metadata(String text) {
    assertThat(in(text)).isEqualTo(CardFound.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n- a\n- b\n---\n",
        "---\nlicense\n---\n",
        "---\nlicense: [mit\n---\n",
        "---\na: &x [*x]\n---\n",
        "---\nlicense: \"mit\n---\n"
      })
  void is_unreadable_where_the_metadata_is_no_mapping(String text) {
    assertThat(in(text).otherwise()).isInstanceOf(Card.Unreadable.class);
  }

  @Test
  void is_unreadable_where_aliases_multiply() {
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }

    assertThat(in(bomb + "---\n").otherwise()).isInstanceOf(Card.Unreadable.class);
  }

  @Test
  void survives_a_language_that_looks_like_a_flag() {
    assertThat(in("---\nlanguage: no\nlicense: mit\n---\n").metadata().path("language").asText())
        .isEqualTo("no");
  }

  @Test
  void survives_tabs() {
    assertThat(in("---\nlicense:\tmit\n---\n").metadata().path("license").asText())
        .isEqualTo("mit");
  }

  @Test
  void takes_the_last_of_two_equal_keys() {
    assertThat(in("---\nlicense: a\nlicense: b\n---\n").metadata().path("license").asText())
        .isEqualTo("b");
  }
}
