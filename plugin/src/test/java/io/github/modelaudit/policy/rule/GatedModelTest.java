package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class GatedModelTest {
  private static final GatedModel RULE = new GatedModel();

  @Test
  void flags_a_gate_that_a_person_opens() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").gate(Gate.MANUAL))).hasSize(1);
  }

  @Test
  void flags_a_gate_that_opens_on_a_click() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").gate(Gate.AUTO))).hasSize(1);
  }

  @Test
  void accepts_a_model_without_a_gate() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }
}
