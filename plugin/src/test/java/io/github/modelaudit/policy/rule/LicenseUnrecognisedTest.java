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
  void accepts_a_license_that_is_known() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").license("mit"))).isEmpty();
  }
}
