package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.CardOutline.Claim;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.CardOutlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpennessClaimedTest {
  private static final OpennessClaimed RULE = new OpennessClaimed();

  private static Assessments claiming(Claim claim) {
    return Assessments.model("acme/tiny")
        .outline(CardOutlines.full().claims(claim).build())
        .openness(OpennessLevel.OPEN_WEIGHTS_RESTRICTED, OpennessLevel.OPEN_WEIGHTS);
  }

  @ParameterizedTest
  @EnumSource(Claim.class)
  void flags_a_claim_above_the_ceiling(Claim claim) {
    assertThat(ask(RULE, claiming(claim)))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("'acme/tiny'", "open", "at most 'open-weights'");
  }

  @Test
  void accepts_a_claim_that_may_be_right() {
    var model =
        claiming(Claim.OPEN_SOURCE).openness(OpennessLevel.OPEN_WEIGHTS, OpennessLevel.OPEN_MODEL);

    assertThat(ask(RULE, model)).isEmpty();
  }

  @Test
  void accepts_a_card_that_claims_nothing() {
    var model =
        Assessments.model("acme/tiny")
            .outline(CardOutlines.full().build())
            .openness(OpennessLevel.RESTRICTED_WEIGHTS, OpennessLevel.RESTRICTED_WEIGHTS);

    assertThat(ask(RULE, model)).isEmpty();
    assertThat(ask(RULE, Assessments.model("acme/unread"))).isEmpty();
  }

  @Test
  void accepts_a_model_of_which_nothing_is_known() {
    var model = claiming(Claim.OPEN_SOURCE).openness(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN);

    assertThat(ask(RULE, model)).isEmpty();
  }
}
