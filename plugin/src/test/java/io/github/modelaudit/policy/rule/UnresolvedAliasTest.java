package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class UnresolvedAliasTest {
  private static final UnresolvedAlias RULE = new UnresolvedAlias();

  @Test
  void flags_a_name_of_the_users_own_and_says_how_to_explain_it() {
    assertThat(ask(RULE, Assessments.unresolved("our-chat", "it is the project's own name")))
        .containsExactly(
            Violation.of(
                "Which model 'our-chat' of 'configuration' stands for cannot be told: it is the"
                    + " project's own name.",
                "Write under 'aliases' of the models file what it means, as '\"our-chat\": org/name'"
                    + " or '\"our-chat\": {id: <name>, provider: <provider>}'."));
  }

  @Test
  void flags_the_name_of_a_resource_and_an_address() {
    assertThat(
            ask(
                RULE,
                Assessments.unresolved(
                    "arn:aws:bedrock:us-east-1:1:application-inference-profile/x", "why")))
        .hasSize(1);
    assertThat(ask(RULE, Assessments.unresolved("https://models.example/v1/chat", "why")))
        .hasSize(1);
  }

  @Test
  void accepts_a_variable_of_which_another_rule_speaks() {
    assertThat(ask(RULE, Assessments.unresolved("${CHAT_MODEL}", "no value"))).isEmpty();
    assertThat(ask(RULE, Assessments.unresolved("#{chat.model}", "expression"))).isEmpty();
    assertThat(ask(RULE, Assessments.unresolved("@chat.model@", "no value"))).isEmpty();
    assertThat(ask(RULE, Assessments.unresolved("Chat.ask()", "computed"))).isEmpty();
    assertThat(ask(RULE, Assessments.unresolved("acme-…", "its end is computed"))).isEmpty();
  }

  @Test
  void accepts_a_model_that_is_named() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }
}
