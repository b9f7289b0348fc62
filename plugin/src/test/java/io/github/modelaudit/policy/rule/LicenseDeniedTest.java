package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.PolicyLicenses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseDeniedTest {
  private static final LicenseDenied RULE = new LicenseDenied();

  @Test
  void flags_a_license_on_the_deny_list() {
    var model = Assessments.model("acme/tiny").license("cc-by-nc-4.0");

    var violations = ask(RULE, model, "licenses: {deny: [CC-BY-NC-4.0]}");

    assertThat(violations)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.isSure()).isTrue();
              assertThat(violation.message())
                  .isEqualTo(
                      "Model 'acme/tiny' is bound by license 'cc-by-nc-4.0', which the policy denies"
                          + " with 'CC-BY-NC-4.0' in 'licenses.deny'.");
            });
  }

  @Test
  void flags_the_license_of_a_base_model_and_names_it() {
    var model = Assessments.model("acme/tiny").license("mit").base("acme/big", "llama3.2");

    var violations = ask(RULE, model, "licenses: {deny: ['llama*']}");

    assertThat(violations)
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("license 'llama3.2' of its base model 'acme/big'");
  }

  @Test
  void flags_one_candidate_of_a_conflict_without_being_sure() {
    var model =
        Assessments.model("acme/tiny").license(Assessments.conflicting("mit", "cc-by-nc-4.0"));

    var violations = ask(RULE, model, "licenses: {deny: ['family:non-commercial']}");

    assertThat(violations)
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.isSure()).isFalse();
              assertThat(violation.message())
                  .startsWith(
                      "Model 'acme/tiny' may be bound by candidate license 'cc-by-nc-4.0', which");
            });
  }

  @Test
  void flags_a_conflict_for_sure_when_every_candidate_is_denied() {
    var model =
        Assessments.model("acme/tiny").license(Assessments.conflicting("llama3.2", "llama3.3"));

    var violations = ask(RULE, model, "licenses: {deny: ['llama*']}");

    assertThat(violations).hasSize(2).allMatch(Violation::isSure);
  }

  @Test
  void flags_a_family_that_is_not_established_without_being_sure() {
    var model = Assessments.model("acme/tiny").license(PolicyLicenses.HAZY);

    var byFamily = ask(RULE, model, "licenses: {deny: ['family:source-available']}");
    var byName = ask(RULE, model, "licenses: {deny: ['hazy-1.0']}");

    assertThat(byFamily).singleElement().extracting(Violation::isSure).isEqualTo(false);
    assertThat(byName).singleElement().extracting(Violation::isSure).isEqualTo(true);
  }

  @Test
  void accepts_a_license_that_is_denied_in_another_scope_only() {
    var model = Assessments.model("acme/tiny").license("agpl-3.0").scope(Scope.TEST);

    var violations = ask(RULE, model, "licenses: {deny: [agpl-3.0], test: {deny: []}}");

    assertThat(violations).isEmpty();
  }

  @Test
  void flags_the_license_of_a_part_and_names_it() {
    var claim =
        new LicenseClaim(
            LicenseClaim.Kind.DETECTED,
            "vae/LICENSE",
            "the text of llama3.2",
            List.of("llama3.2"),
            Optional.empty());
    var model =
        Assessments.model("acme/tiny")
            .license(new LicenseResolution.Resolved(List.of("mit"), List.of(claim)));

    assertThat(ask(RULE, model, "licenses: {deny: ['llama*']}"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.message())
                  .startsWith(
                      "Model 'acme/tiny' is bound by license 'llama3.2' of the part with"
                          + " 'vae/LICENSE', which");
              assertThat(it.isSure()).isTrue();
            });
  }

  @Test
  void accepts_parts_of_a_combination_that_is_denied_as_a_whole() {
    var both = Assessments.model("acme/tiny").license("mit", "agpl-3.0");

    assertThat(ask(RULE, both, "licenses: {deny: [mit AND agpl-3.0]}")).hasSize(2);
    assertThat(
            ask(
                RULE,
                Assessments.model("acme/tiny").license("mit"),
                "licenses: {deny: [mit AND agpl-3.0]}"))
        .isEmpty();
  }

  @Test
  void accepts_a_license_that_is_not_on_the_list() {
    var model = Assessments.model("acme/tiny").license("mit");

    assertThat(ask(RULE, model, "licenses: {deny: ['family:non-commercial']}")).isEmpty();
  }
}
