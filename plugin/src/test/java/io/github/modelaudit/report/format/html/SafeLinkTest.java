package io.github.modelaudit.report.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
  @Test
  void takes_an_https_address() {
    assertThat(SafeLink.of(" https://acme.example/LICENSE?a=b&c=%20 "))
        .contains("https://acme.example/LICENSE?a=b&c=%20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LICENSE",
        "http://acme.example/",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//acme.example/",
        "https:",
        "https:///x",
        "https:acme",
        "https://user:secret@acme.example/",
        "https://acme.example@evil.example/",
        "https://acme.example/\" onclick=\"x",
        "https://acme.example/<script>",
        "https://acme.example/\u202e"
      })
  void takes_nothing_else(String address) {
    assertThat(SafeLink.of(address)).isEmpty();
  }
}
