package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseNotKnownTest {
  private static final LicenseNotKnown RULE = new LicenseNotKnown();

  @Test
  void flags_a_model_whose_card_could_not_be_read() {
    var model =
        Assessments.model("acme/tiny")
            .license(new LicenseResolution.NotKnown("The front matter is not YAML"));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo("The license of model 'acme/tiny' is not known: The front matter is not YAML.");
  }

  @Test
  void flags_a_library_of_which_no_license_is_recorded() {
    var ref = new ModelRef.Artifact("com.acme", "acme-models", "1.0", Optional.of("de"));
    var model = Assessments.of(ref).license(new LicenseResolution.NotKnown("Nothing is recorded"));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "The license of the library 'com.acme:acme-models:de', which is a model, is not known:"
                + " Nothing is recorded.");
  }

  @Test
  void accepts_a_model_that_another_rule_reports() {
    assertThat(ask(RULE, Assessments.hosted("acme", "chat"))).isEmpty();
    assertThat(ask(RULE, Assessments.model("acme/tiny").refused(Refusal.MISSING))).isEmpty();
    assertThat(ask(RULE, Assessments.unresolved("${MODEL}", "no value"))).isEmpty();
  }
}
