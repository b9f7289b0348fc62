package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestKeyTest {
  private static final List<String> VALID = List.of("waivers", "rules", "licenses", "failOn");

  @ParameterizedTest
  @CsvSource({
    "waiver,waivers",
    "ruels,rules",
    "licences,licenses",
    "LICENSES,licenses",
    "fail-on,failOn",
    "fail_on,failOn"
  })
  void finds_what_was_meant(String written, String meant) {
    assertThat(NearestKey.find(written, VALID)).contains(meant);
  }

  @Test
  void finds_nothing_when_all_are_too_far() {
    assertThat(NearestKey.find("openness", VALID)).isEmpty();
    assertThat(NearestKey.hint("openness", VALID))
        .isEqualTo("valid are failOn, licenses, rules, waivers");
  }

  @Test
  void does_not_compare_endless_words() {
    assertThat(NearestKey.find("x".repeat(10_000), VALID)).isEmpty();
  }
}
