package io.github.modelaudit.report.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.PublicHub;
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

  @Test
  void links_files_of_the_public_hub_in_its_pages_and_of_others_as_they_are_served() {
    RepoId model = RepoId.model("acme/tiny");

    assertThat(SafeLink.toFile(PublicHub.ADDRESS, model, "abc", "a b/LICENSE"))
        .contains("https://huggingface.co/acme/tiny/blob/abc/a%20b/LICENSE");
    assertThat(SafeLink.toFile("http://mirror.example:81/api/hub", model, "abc", "LICENSE"))
        .contains("http://mirror.example:81/api/hub/acme/tiny/resolve/abc/LICENSE");
    assertThat(SafeLink.toRepository("https://mirror.example", RepoId.dataset("acme/data")))
        .contains("https://mirror.example/datasets/acme/data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mirror", "file:///x", "javascript:alert(1)", "https://a:b@c.example"})
  void links_nothing_at_what_is_no_hub(String hub) {
    assertThat(SafeLink.toRepository(hub, RepoId.model("acme/tiny"))).isEmpty();
  }
}
