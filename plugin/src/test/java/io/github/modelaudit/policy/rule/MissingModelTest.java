package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class MissingModelTest {
  private static final MissingModel RULE = new MissingModel();

  @Test
  void flags_a_model_that_does_not_exist() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").refused(Refusal.MISSING))).hasSize(1);
  }

  @Test
  void flags_a_model_that_may_be_private_and_says_that_a_token_helps() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").refused(Refusal.MISSING_OR_PRIVATE)))
        .singleElement()
        .extracting(Violation::remedy)
        .asString()
        .contains("token");
  }

  @Test
  void flags_a_revision_that_does_not_exist() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").refused(Refusal.REVISION_MISSING)))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "Model 'acme/tiny' exists on the hub, and its revision '"
                + Assessments.COMMIT
                + "' does not.");
  }

  @Test
  void accepts_a_refusal_that_is_a_problem_of_our_own_run() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").refused(Refusal.BAD_TOKEN))).isEmpty();
  }

  @Test
  void accepts_a_model_that_is_there() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }
}
