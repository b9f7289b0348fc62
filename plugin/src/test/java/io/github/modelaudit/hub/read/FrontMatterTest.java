package io.github.modelaudit.hub.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the metadata of a card begins and ends. */
class FrontMatterTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void ends_at_the_second_fence_whatever_the_line_breaks(String line) {
    String card = String.join(line, "---", "license: mit", "---", "# Title");

    assertThat(FrontMatter.of(card)).hasValue("license: mit" + line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n ---\nlicense: mit\n---\n", "\uFEFF---\nlicense: mit\n---"})
  void begins_after_blanks(String card) {
    assertThat(FrontMatter.of(card)).hasValue("license: mit\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# Title",
        "Text\n---\nlicense: mit\n---\n",
        "---\nlicense: mit\n",
        "--- \nlicense: mit\n---\n",
        "---license: mit\n---\n",
        "---"
      })
  void is_absent_without_two_fences_at_the_top(String card) {
    assertThat(FrontMatter.of(card)).isEmpty();
  }

  @Test
  void may_be_empty() {
    assertThat(FrontMatter.of("---\n---\n# Title\n")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void gives_way_to_a_second_block_when_empty(String line) {
    String card = String.join(line, "---", "---", "license: mit", "---", "");

    assertThat(FrontMatter.of(card)).hasValue("license: mit" + line);
  }

  @Test
  void may_have_blanks_behind_the_second_fence() {
    assertThat(FrontMatter.of("---\nlicense: mit\n--- \t\n# Title")).hasValue("license: mit\n");
  }

  @Test
  void does_not_end_at_a_fence_inside_of_a_line() {
    assertThat(FrontMatter.of("---\na: b --- c\n---x\nd: e\n---\n"))
        .hasValue("a: b --- c\n---x\nd: e\n");
  }

  @Test
  void takes_linear_time_for_many_line_breaks() {
    String breaks = "\n".repeat(200_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(FrontMatter.of(breaks)).isEmpty();
          assertThat(FrontMatter.of("---" + breaks)).isEmpty();
          assertThat(FrontMatter.of("---\na: b" + breaks + "--")).isEmpty();
          assertThat(FrontMatter.of(breaks + "---\na: b" + breaks + "---")).isPresent();
        });
  }
}
