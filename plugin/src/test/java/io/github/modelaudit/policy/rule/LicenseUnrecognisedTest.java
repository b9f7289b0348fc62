package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseUnrecognisedTest {
  private static final LicenseUnrecognised RULE = new LicenseUnrecognised();

  @Test
  void flags_a_license_that_nobody_knows() {
    var model =
        Assessments.model("acme/tiny")
            .license(new LicenseResolution.Unrecognised("acme-eula", List.of()));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("'acme-eula'");
  }

  @Test
  void flags_it_with_the_reason_why_nobody_knows_it() {
    var reason = "License 'other' does not say which license it is.";
    var model =
        Assessments.model("acme/tiny")
            .license(new LicenseResolution.Unrecognised("other", reason, List.of()));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo("Model 'acme/tiny' names license 'other', which cannot be judged. " + reason);
  }

  @Test
  void accepts_a_license_that_is_known() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").license("mit"))).isEmpty();
  }
}
