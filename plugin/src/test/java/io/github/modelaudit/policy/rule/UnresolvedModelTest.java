package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import java.util.Optional;
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
  void flags_a_name_that_the_provider_is_not_known_to_have() {
    assertThat(ask(RULE, Assessments.hosted("openai", "gpt-99", Optional.empty())))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "Which model 'gpt-99' of 'openai' is cannot be told: no name like it is known of the"
                + " provider.");
  }

  @Test
  void accepts_a_name_of_a_known_family() {
    assertThat(ask(RULE, Assessments.hosted("openai", "gpt-4o", Optional.of("gpt-4*")))).isEmpty();
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
