package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class LicenseNotAllowedTest {
  private static final LicenseNotAllowed RULE = new LicenseNotAllowed();

  @Test
  void flags_a_license_outside_of_the_allow_list() {
    var model = Assessments.model("acme/tiny").license("llama3.2");

    var violations = ask(RULE, model, "licenses: {allow: ['family:permissive', CC0-1.0]}");

    assertThat(violations)
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "Model 'acme/tiny' is bound by license 'llama3.2', which is not in 'licenses.allow':"
                + " family:permissive, CC0-1.0.");
  }

  @Test
  void flags_each_of_several_licenses_that_all_bind() {
    var model = Assessments.model("acme/tiny").license("mit", "agpl-3.0", "llama3.3");

    assertThat(ask(RULE, model, "licenses: {allow: [mit]}")).hasSize(2);
  }

  @Test
  void flags_a_conflict_without_being_sure_when_one_candidate_is_allowed() {
    var model = Assessments.model("acme/tiny").license(Assessments.conflicting("mit", "llama3.2"));

    assertThat(ask(RULE, model, "licenses: {allow: [mit]}"))
        .singleElement()
        .extracting(Violation::isSure)
        .isEqualTo(false);
  }

  @Test
  void accepts_an_spdx_id_in_any_casing() {
    var model = Assessments.model("acme/tiny").license("apache-2.0");

    assertThat(ask(RULE, model, "licenses: {allow: [APACHE-2.0]}")).isEmpty();
  }

  @Test
  void accepts_what_another_scope_forbids() {
    var model = Assessments.model("acme/tiny").license("agpl-3.0").scope(Scope.TEST);

    assertThat(ask(RULE, model, "licenses: {allow: [mit], test: {allow: any}}")).isEmpty();
  }

  @Test
  void accepts_everything_without_an_allow_list() {
    var model = Assessments.model("acme/tiny").license("llama3.2");

    assertThat(ask(RULE, model)).isEmpty();
  }
}
