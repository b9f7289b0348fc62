package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class UnresolvedModelTest {
  private static final UnresolvedModel RULE = new UnresolvedModel();

  @Test
  void flags_a_name_that_stands_for_no_model() {
    assertThat(ask(RULE, Assessments.unresolved("${CHAT_MODEL}", "The variable has no value")))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "Which model '${CHAT_MODEL}' stands for cannot be told: The variable has no value.");
  }

  @Test
  void accepts_a_model_that_is_named() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }

  @Test
  void accepts_a_name_that_an_alias_can_explain() {
    assertThat(ask(RULE, Assessments.unresolved("our-chat", "why"))).isEmpty();
  }
}
