package io.github.modelaudit.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens as files and variables hold them. */
class HubTokenTest {

  @Test
  void loses_its_line_break() {
    assertThat(HubToken.of(" hf_x\r\n").orElseThrow().value()).isEqualTo("hf_x");
  }

  @Test
  void is_none_when_blank() {
    assertThat(HubToken.of(" \n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hf x", "hf_ü", "hf_\u0007x"})
  void is_refused_without_being_shown_when_no_header_may_hold_it(String text) {
    assertThatThrownBy(() -> HubToken.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(text);
  }

  @Test
  void is_not_shown() {
    assertThat(new HubToken("hf_secret").toString()).isEqualTo("HubToken[hidden]");
  }
}
