package io.github.modelaudit.hub.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a hub in the bodies of errors. */
class ErrorTextTest {
  private final ErrorText words = new ErrorText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error\":\"gone\"}                  | gone",
        "{\"error\":[\"a\",\"b\"]}             | a b",
        "{\"errors\":[{\"message\":\"gone\"}]} | gone",
        "plain text                            | plain text"
      })
  void are_found_in_any_form(String body, String text) {
    assertThat(words.of(body)).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<html>Login</html>"})
  void are_not_looked_for_in_web_pages(String body) {
    assertThat(words.of(body)).isEmpty();
  }

  @Test
  void stay_on_one_short_line_without_secrets() {
    String text = ErrorText.clean("a\nb\u001b[31m hf_abcdefgh123 " + "x".repeat(500));

    assertThat(text).startsWith("a b [31m hf_… x").hasSizeLessThan(310);
  }
}
