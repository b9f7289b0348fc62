package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class UndeclaredModelTest {
  private static final UndeclaredModel RULE = new UndeclaredModel();

  @Test
  void flags_a_model_that_is_used_and_not_declared_and_shows_what_to_write() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"), true, DiscoveryReach.NONE))
        .singleElement()
        .extracting(Violation::remedy)
        .isEqualTo(
            "Declare it with '<model>acme/tiny</model>' or in the models file, or stop using it.");
    assertThat(ask(RULE, Assessments.hosted("acme", "chat-4"), true, DiscoveryReach.NONE))
        .singleElement()
        .extracting(Violation::remedy)
        .asString()
        .contains("'<model><id>chat-4</id><provider>acme</provider></model>'");
  }

  @Test
  void accepts_every_model_before_the_first_declaration() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"), false, DiscoveryReach.NONE)).isEmpty();
  }

  @Test
  void accepts_a_declared_model() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").declared(), true, DiscoveryReach.NONE))
        .isEmpty();
  }

  @Test
  void accepts_what_has_no_effect_and_what_other_rules_speak_of() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").inactive(), true, DiscoveryReach.NONE))
        .isEmpty();
    assertThat(ask(RULE, Assessments.unresolved("our-chat", "why"), true, DiscoveryReach.NONE))
        .isEmpty();
  }
}
