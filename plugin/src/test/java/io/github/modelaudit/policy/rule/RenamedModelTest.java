package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class RenamedModelTest {
  private static final RenamedModel RULE = new RenamedModel();

  @Test
  void flags_a_model_that_has_another_name_now() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").renamedTo("acme/tiny-v1")))
        .singleElement()
        .extracting(Violation::remedy)
        .isEqualTo("Write 'acme/tiny-v1'.");
  }

  @Test
  void accepts_another_casing() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").renamedTo("Acme/Tiny"))).isEmpty();
  }
}
