package io.github.modelaudit.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.policy.settings.Glob;
import io.github.modelaudit.policy.settings.Waiver;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiverUnusedTest {
  private static final WaiverUnused RULE = new WaiverUnused();
  private static final Waiver WAIVER =
      new Waiver(
          new Glob("acme/*"),
          "license-absent",
          "cleared in writing",
          "legal",
          Optional.of(LocalDate.of(2026, 3, 31)),
          WaiverEvidence.NONE,
          Location.of("model-policy.yaml", 12));

  @Test
  void flags_a_waiver_that_accepts_nothing() {
    assertThat(RULE.check(new WaiverUse(WAIVER, 0, List.of(), List.of(), false))).hasSize(1);
  }

  @Test
  void accepts_a_waiver_that_accepts_something() {
    assertThat(RULE.check(new WaiverUse(WAIVER, 2, List.of(), List.of(), false))).isEmpty();
  }

  @Test
  void accepts_a_waiver_that_another_rule_reports() {
    assertThat(RULE.check(new WaiverUse(WAIVER, 0, List.of(), List.of(), true))).isEmpty();
  }
}
