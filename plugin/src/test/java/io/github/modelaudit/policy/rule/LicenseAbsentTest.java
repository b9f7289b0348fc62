package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseAbsentTest {
  private static final LicenseAbsent RULE = new LicenseAbsent();

  @Test
  void flags_a_model_that_states_no_license() {
    var model = Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of()));

    assertThat(ask(RULE, model)).hasSize(1);
  }

  @Test
  void flags_it_with_what_is_odd_about_the_card() {
    var oddity = "The card has a key 'licence', which hubs do not read; it says 'mit'.";
    var model =
        Assessments.model("acme/tiny")
            .oddity(oddity)
            .license(new LicenseResolution.Absent(List.of()));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .endsWith(oddity);
  }

  @Test
  void accepts_a_model_that_states_one() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").license("mit"))).isEmpty();
  }
}
