package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class OpennessUndeterminedTest {
  private static final OpennessUndetermined RULE = new OpennessUndetermined();

  @Test
  void flags_a_model_that_may_or_may_not_be_open_enough() {
    var model =
        Assessments.model("acme/tiny").openness(OpennessLevel.UNKNOWN, OpennessLevel.OPEN_WEIGHTS);

    assertThat(ask(RULE, model, "openness: {minimum: open-weights}")).hasSize(1);
  }

  @Test
  void flags_a_file_of_which_nothing_is_known() {
    var model =
        Assessments.file("models/a.gguf").openness(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN);

    assertThat(ask(RULE, model, "openness: {minimum: closed-api}")).hasSize(1);
  }

  @Test
  void accepts_a_model_that_was_not_found_as_another_rule_reports_it() {
    var model = Assessments.model("acme/tiny").refused(Refusal.MISSING);

    assertThat(ask(RULE, model, "openness: {minimum: open-weights}")).isEmpty();
  }

  @Test
  void accepts_anything_without_a_minimum() {
    var model =
        Assessments.model("acme/tiny").openness(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN);

    assertThat(ask(RULE, model)).isEmpty();
  }
}
