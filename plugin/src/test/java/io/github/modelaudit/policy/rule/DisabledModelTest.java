package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class DisabledModelTest {
  private static final DisabledModel RULE = new DisabledModel();

  @Test
  void flags_a_model_that_the_hub_refuses_as_disabled() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").refused(Refusal.DISABLED))).hasSize(1);
  }

  @Test
  void flags_a_model_whose_facts_say_so() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").disabled())).hasSize(1);
  }

  @Test
  void accepts_a_model_that_is_there() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }
}
