package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class HostedModelTest {
  private static final HostedModel RULE = new HostedModel();

  @Test
  void flags_a_model_that_a_provider_runs_with_its_terms() {
    assertThat(ask(RULE, Assessments.hosted("acme", "chat-4")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.message()).contains("https://acme.example/terms");
              assertThat(violation.remedy()).contains("'acme/chat-4'");
            });
  }

  @Test
  void accepts_one_on_the_list() {
    var model = Assessments.hosted("acme", "chat-4");

    assertThat(ask(RULE, model, "openness: {allowHosted: [CHAT-*]}")).isEmpty();
  }

  @Test
  void accepts_a_model_on_the_hub() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }
}
