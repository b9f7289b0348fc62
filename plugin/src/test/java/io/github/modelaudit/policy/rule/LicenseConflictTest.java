package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class LicenseConflictTest {
  private static final LicenseConflict RULE = new LicenseConflict();

  @Test
  void flags_claims_that_disagree() {
    var model = Assessments.model("acme/tiny").license(Assessments.conflicting("mit", "llama3.2"));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "The license of model 'acme/tiny' may be llama3.2 or mit: The card and the text"
                + " disagree.");
  }

  @Test
  void accepts_claims_that_agree() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").license("mit", "apache-2.0"))).isEmpty();
  }
}
