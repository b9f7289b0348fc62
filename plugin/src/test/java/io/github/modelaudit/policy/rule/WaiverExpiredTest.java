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

class WaiverExpiredTest {
  private static final WaiverExpired RULE = new WaiverExpired();
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
  void flags_a_waiver_that_is_over_and_names_the_models() {
    var use = new WaiverUse(WAIVER, 0, List.of("acme/tiny"), List.of(), true);

    assertThat(RULE.check(use))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "The waiver of 'license-absent' for 'acme/*' (owner: legal) ended on 2026-03-31, so that"
                + " findings on 'acme/tiny' count again.");
  }

  @Test
  void accepts_a_waiver_that_is_not_over() {
    assertThat(RULE.check(new WaiverUse(WAIVER, 1, List.of(), List.of(), false))).isEmpty();
  }
}
