package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class OpennessBelowMinimumTest {
  private static final OpennessBelowMinimum RULE = new OpennessBelowMinimum();

  @Test
  void flags_a_model_whose_proven_openness_is_too_low() {
    var model =
        Assessments.model("acme/tiny")
            .openness(OpennessLevel.OPEN_WEIGHTS_RESTRICTED, OpennessLevel.OPEN_MODEL);

    assertThat(ask(RULE, model, "openness: {minimum: open-weights}"))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("between 'open-weights-restricted' and 'open-model'", "'openness.minimum'");
  }

  @Test
  void flags_a_gated_model_when_the_policy_caps_it() {
    var model = Assessments.model("acme/tiny").gate(Gate.MANUAL);

    assertThat(ask(RULE, model, "openness: {minimum: open-weights, gated: cap}")).hasSize(1);
    assertThat(ask(RULE, model, "openness: {minimum: open-weights, gated: warn}")).isEmpty();
  }

  @Test
  void accepts_a_model_that_reaches_the_minimum() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"), "openness: {minimum: open-weights}"))
        .isEmpty();
  }

  @Test
  void accepts_what_is_possible_when_the_ceiling_counts() {
    var model =
        Assessments.model("acme/tiny")
            .openness(OpennessLevel.OPEN_WEIGHTS_RESTRICTED, OpennessLevel.OPEN_MODEL);

    assertThat(ask(RULE, model, "openness: {minimum: open-weights, counts: ceiling}")).isEmpty();
  }

  @Test
  void accepts_a_hosted_model_on_the_list() {
    var model = Assessments.hosted("acme", "chat-4");

    assertThat(ask(RULE, model, "openness: {minimum: open-weights}")).hasSize(1);
    assertThat(ask(RULE, model, "openness: {minimum: open-weights, allowHosted: [acme/*]}"))
        .isEmpty();
  }
}
