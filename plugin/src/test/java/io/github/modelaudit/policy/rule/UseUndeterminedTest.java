package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.TestTerms;
import org.junit.jupiter.api.Test;

class UseUndeterminedTest {
  private static final UseUndetermined RULE = new UseUndetermined();

  @Test
  void flags_a_cap_and_names_the_fact_that_decides() {
    var model =
        Assessments.model("acme/tiny")
            .license("llama3.2")
            .terms(TestTerms.userCap("llama3.2", 700_000_000));

    assertThat(ask(RULE, model, "use: {purpose: commercial}"))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.message())
                  .isEqualTo(
                      "Model 'acme/tiny': license 'llama3.2' ends above 700 000 000 monthly active"
                          + " users (Section 2), and the policy does not state"
                          + " 'use.monthlyActiveUsers'.");
              assertThat(violation.remedy())
                  .isEqualTo("State 'use.monthlyActiveUsers' in the policy.");
            });
  }

  @Test
  void accepts_a_cap_that_a_fact_decides() {
    var model = Assessments.model("acme/tiny").terms(TestTerms.userCap("llama3.2", 700_000_000));

    assertThat(ask(RULE, model, "use: {monthlyActiveUsers: 9000}")).isEmpty();
  }
}
