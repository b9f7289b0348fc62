package io.github.modelaudit.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.policy.rule.WaiverUse.Lapse;
import io.github.modelaudit.policy.settings.Glob;
import io.github.modelaudit.policy.settings.Waiver;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiverLapsedTest {
  private static final WaiverLapsed RULE = new WaiverLapsed();
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
  void flags_a_waiver_decided_on_other_facts() {
    var lapse = new Lapse("acme/tiny", "its license was 'mit' when it was decided, and is 'x' now");
    var use = new WaiverUse(WAIVER, 0, List.of(), List.of(lapse), false);

    assertThat(RULE.check(use))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("'acme/tiny'", "its license was 'mit'");
  }

  @Test
  void accepts_a_waiver_whose_evidence_holds() {
    assertThat(RULE.check(new WaiverUse(WAIVER, 1, List.of(), List.of(), false))).isEmpty();
  }
}
