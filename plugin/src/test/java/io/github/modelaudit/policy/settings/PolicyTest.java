package io.github.modelaudit.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.PolicySummary;
import io.github.modelaudit.testing.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static String digest(String text) {
    return Policies.only(text).summary().sha256();
  }

  @Test
  void sums_up_its_name_its_sources_and_the_facts() {
    PolicySummary summary = Policies.of("name: Ours\nuse: {monthlyActiveUsers: 5}").summary();

    assertThat(summary.name()).isEqualTo("Ours");
    assertThat(summary.sources()).containsExactly("preset:commercial", "model-policy.yaml");
    assertThat(summary.use())
        .containsEntry("purpose", "commercial")
        .containsEntry("monthlyActiveUsers", "5");
    assertThat(summary.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void digests_the_same_whatever_the_order_and_the_place() {
    String one = "use: {purpose: internal}\nrules: {gated-model: off, license-absent: info}\n";
    String two =
        "# ours\nrules: {license-absent: info, gated-model: off}\nuse: {purpose: internal}\n";

    assertThat(digest(one)).isEqualTo(digest(two));
  }

  @Test
  void has_a_digest_that_does_not_change_between_machines() {
    assertThat(digest("use: {purpose: internal}\nlicenses: {deny: [mit]}"))
        .isEqualTo("7b7d48b04e65ba299ecd261f4b97eaf79e2d1872c1aca8bc2ceed5f891620eaa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "use: {purpose: internal}",
        "use: {distribution: none}",
        "licenses: {deny: [mit]}",
        "licenses: {allow: [mit]}",
        "licenses: {test: {allow: [mit]}}",
        "licenses: {unknown: warn}",
        "openness: {minimum: open-weights}",
        "openness: {allowHosted: [mit]}",
        "rules: {gated-model: off}",
        "rules: {gated-model: {main: off}}",
        "incomplete: warn",
        "waivers: [{model: a, rule: gated-model, reason: b, owner: c}]",
        "waivers: [{model: a, rule: gated-model, reason: b, owner: c, until: 2026-01-01}]"
      })
  void digests_everything_that_counts(String text) {
    assertThat(digest(text)).isNotEqualTo(digest(""));
  }
}
