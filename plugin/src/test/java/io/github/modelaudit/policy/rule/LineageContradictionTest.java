package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static io.github.modelaudit.policy.rule.Hops.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineageContradictionTest {
  private static final LineageContradiction RULE = new LineageContradiction();

  @ParameterizedTest
  @EnumSource(
      value = LineageCode.class,
      names = {"CONTRADICTION", "SHARE_ALIKE_BREACH", "NO_DERIVATIVES_BREACH"})
  void flags_what_the_hop_shows(LineageCode code) {
    var model = Assessments.model("acme/tiny").verdict(verdict(code, true));

    assertThat(ask(RULE, model))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.isSure()).isTrue();
              assertThat(violation.message())
                  .contains("Section 1.b", "'acme/big'", "(" + code.id() + ")");
            });
  }

  @Test
  void flags_what_is_not_established_without_being_sure() {
    var model = Assessments.model("acme/tiny").verdict(verdict(LineageCode.CONTRADICTION, false));

    assertThat(ask(RULE, model)).singleElement().extracting(Violation::isSure).isEqualTo(false);
  }

  @Test
  void accepts_what_other_rules_report() {
    var model =
        Assessments.model("acme/tiny")
            .verdict(verdict(LineageCode.CONSISTENT, true))
            .verdict(verdict(LineageCode.NOTICE_GAP, true));

    assertThat(ask(RULE, model)).isEmpty();
  }
}
