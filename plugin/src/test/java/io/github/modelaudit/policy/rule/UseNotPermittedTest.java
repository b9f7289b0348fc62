package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.TestTerms;
import org.junit.jupiter.api.Test;

class UseNotPermittedTest {
  private static final UseNotPermitted RULE = new UseNotPermitted();

  @Test
  void flags_commercial_use_of_a_model_that_withholds_it() {
    var model =
        Assessments.model("acme/tiny")
            .license("cc-by-nc-4.0")
            .terms(TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED));

    assertThat(ask(RULE, model, "use: {purpose: commercial}"))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "Model 'acme/tiny': commercial use is withheld by license 'cc-by-nc-4.0' (term"
                + " 'commercial-use'), and the policy states 'use.purpose: commercial'.");
  }

  @Test
  void accepts_the_same_model_for_research() {
    var model =
        Assessments.model("acme/tiny")
            .terms(TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED));

    assertThat(ask(RULE, model, "use: {purpose: research}")).isEmpty();
  }
}
