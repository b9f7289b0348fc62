package io.github.modelaudit.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where redirects lead, and who may follow with a token. */
class RedirectTest {
  private static final String FROM = "https://hub.example/m/api/models/a?expand=sha";

  private final Redirect redirect = new Redirect("https://hub.example/m");

  @ParameterizedTest
  @CsvSource({
    "/m/api/models/b/a,https://hub.example/m/api/models/b/a?expand=sha",
    "/m/api/models/b/a?x=y,https://hub.example/m/api/models/b/a?x=y",
    "https://hub.example/m/b,https://hub.example/m/b?expand=sha",
    "https://cdn.example/b,https://cdn.example/b",
    "//cdn.example/b,https://cdn.example/b"
  })
  void lead_to_one_place_with_the_query_of_the_question(String location, String target) {
    assertThat(redirect.targets(FROM, location)).containsExactly(target);
  }

  @Test
  void may_mean_a_place_below_the_endpoint() {
    assertThat(redirect.targets(FROM, "/api/models/b/a"))
        .containsExactly(
            "https://hub.example/api/models/b/a?expand=sha",
            "https://hub.example/m/api/models/b/a?expand=sha");
  }

  @ParameterizedTest
  @CsvSource({"http://hub.example/m/b", "file:///etc/passwd", "ht tp://x", "javascript:x"})
  void lead_nowhere_outside_of_trusted_addresses(String location) {
    assertThat(redirect.targets(FROM, location)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://hub.example/x,true",
    "https://hub.example:443/x,true",
    "https://hub.example:8443/x,false",
    "http://hub.example/x,false",
    "https://hub.example.org/x,false"
  })
  void take_the_token_along_on_the_same_host_only(String url, boolean isOwn) {
    assertThat(redirect.isOwn(url)).isEqualTo(isOwn);
  }
}
