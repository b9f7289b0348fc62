package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.PolicyLicenses;
import java.util.List;
import java.util.Optional;
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
  void flags_an_exception_that_the_list_asks_for_and_nobody_grants() {
    var bare = Assessments.model("acme/tiny").license("agpl-3.0");
    var excepted =
        Assessments.model("acme/tiny")
            .license(
                new LicenseResolution.Resolved(
                    LicenseBundle.of("agpl-3.0", Optional.of(PolicyLicenses.EXCEPTION)),
                    List.of()));
    String policy = "licenses: {allow: ['AGPL-3.0-only WITH " + PolicyLicenses.EXCEPTION + "']}";

    assertThat(ask(RULE, bare, policy)).hasSize(1);
    assertThat(ask(RULE, excepted, policy)).isEmpty();
    assertThat(ask(RULE, excepted, "licenses: {allow: [agpl-3.0]}")).isEmpty();
  }

  @Test
  void accepts_either_side_of_a_choice_and_a_combination_only_as_a_whole() {
    var mit = Assessments.model("acme/tiny").license("mit");
    var both = Assessments.model("acme/tiny").license("mit", "agpl-3.0");

    assertThat(ask(RULE, mit, "licenses: {allow: [apache-2.0 OR mit]}")).isEmpty();
    assertThat(ask(RULE, mit, "licenses: {allow: [mit AND agpl-3.0]}")).hasSize(1);
    assertThat(ask(RULE, both, "licenses: {allow: [mit AND agpl-3.0]}")).isEmpty();
  }

  @Test
  void flags_every_alternative_of_a_choice_that_nothing_was_chosen_of() {
    var model = Assessments.model("acme/tiny").license(Assessments.choice("llama3.2", "agpl-3.0"));

    assertThat(ask(RULE, model, "licenses: {allow: [mit]}")).hasSize(2).allMatch(Violation::isSure);
  }

  @Test
  void accepts_everything_without_an_allow_list() {
    var model = Assessments.model("acme/tiny").license("llama3.2");

    assertThat(ask(RULE, model)).isEmpty();
  }
}
