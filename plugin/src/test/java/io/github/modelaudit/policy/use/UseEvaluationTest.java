package io.github.modelaudit.policy.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.TerritoryLimit.Reach;
import io.github.modelaudit.policy.use.UseIssue.Kind;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.TestTerms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseEvaluationTest {
  private static final String LICENSE = "llama3.2";

  private static List<UseIssue> evaluate(Assessments model, String use) {
    return UseEvaluation.of(model.build(), Policies.only("use: {" + use + "}").use());
  }

  private static Assessments model() {
    return Assessments.model("acme/tiny").license(LICENSE);
  }

  private static String kinds(List<UseIssue> issues) {
    return issues.isEmpty() ? "none" : issues.get(0).kind().name();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RESTRICTED | purpose: commercial | NOT_PERMITTED
          RESTRICTED | purpose: internal | UNDETERMINED
          RESTRICTED | purpose: research | none
          RESTRICTED | purpose: personal | none
          RESTRICTED | modifies: false | UNDETERMINED
          CONDITIONAL | purpose: commercial | UNDETERMINED
          CONDITIONAL | purpose: research | none
          UNKNOWN | purpose: commercial | UNDETERMINED
          FREE | purpose: commercial | none
          """)
  void holds_commercial_use_against_the_purpose(Stance stance, String use, String expected) {
    var model = model().terms(TestTerms.clause(LICENSE, Term.COMMERCIAL_USE, stance));

    assertThat(kinds(evaluate(model, use))).isEqualTo(expected);
  }

  @Test
  void says_that_a_mere_candidate_may_withhold_a_grant() {
    var model =
        Assessments.model("acme/tiny")
            .license(Assessments.conflicting("mit", LICENSE))
            .terms(TestTerms.clause(LICENSE, Term.COMMERCIAL_USE, Stance.RESTRICTED));

    assertThat(evaluate(model, "purpose: commercial"))
        .singleElement()
        .extracting(UseIssue::message)
        .asString()
        .contains("commercial use may be withheld by candidate license '" + LICENSE + "'");
  }

  @Test
  void lets_a_cap_within_its_limit_settle_a_conditional_grant() {
    var model =
        model()
            .terms(TestTerms.clause(LICENSE, Term.COMMERCIAL_USE, Stance.CONDITIONAL))
            .terms(TestTerms.userCap(LICENSE, 700));

    assertThat(evaluate(model, "purpose: commercial, monthlyActiveUsers: 700")).isEmpty();
    assertThat(evaluate(model, "purpose: commercial"))
        .singleElement()
        .extracting(UseIssue::message)
        .asString()
        .contains("'use.monthlyActiveUsers'");
  }

  @Test
  void asks_whether_a_registration_was_made() {
    var model = model().terms(TestTerms.clause(LICENSE, Term.APPROVAL, Stance.CONDITIONAL));

    assertThat(kinds(evaluate(model, "purpose: commercial"))).isEqualTo("UNDETERMINED");
    assertThat(kinds(evaluate(model, "purpose: research"))).isEqualTo("none");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monthlyActiveUsers: 700 | none
          monthlyActiveUsers: 701 | NOT_PERMITTED
          dailyActiveUsers: 5 | UNDETERMINED
          purpose: commercial | UNDETERMINED
          purpose: research | none
          purpose: research, monthlyActiveUsers: 701 | UNDETERMINED
          """)
  void holds_a_cap_against_the_users(String use, String expected) {
    var model = model().terms(TestTerms.userCap(LICENSE, 700));

    assertThat(kinds(evaluate(model, use))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          annualRevenue: {amount: 1000, currency: USD} | none
          annualRevenue: {amount: 1001, currency: USD} | NOT_PERMITTED
          annualRevenue: {amount: 1, currency: EUR} | UNDETERMINED
          annualRevenue: {amount: 0, currency: EUR} | none
          monthlyRevenue: {amount: 1, currency: USD} | UNDETERMINED
          """)
  void holds_a_cap_against_the_revenue(String use, String expected) {
    var model = model().terms(TestTerms.revenueCap(LICENSE, 1000, Cap.Period.YEAR));

    assertThat(kinds(evaluate(model, use))).isEqualTo(expected);
  }

  @Test
  void says_that_currencies_are_not_converted() {
    var model = model().terms(TestTerms.revenueCap(LICENSE, 1_000_000, Cap.Period.YEAR));

    assertThat(evaluate(model, "annualRevenue: {amount: 2000000, currency: EUR}"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.message())
                  .isEqualTo(
                      "Model 'acme/tiny': license 'llama3.2' ends above 1 000 000 USD annual revenue,"
                          + " and the policy states 'use.annualRevenue' as 2 000 000 EUR, another"
                          + " currency, which is not converted.");
              assertThat(issue.remedy())
                  .isEqualTo("State 'use.annualRevenue' in the policy in USD.");
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monthlyRevenue: {amount: 20, currency: USD} | none
          monthlyRevenue: {amount: 21, currency: USD} | NOT_PERMITTED
          annualRevenue: {amount: 20, currency: USD} | none
          annualRevenue: {amount: 240, currency: USD} | UNDETERMINED
          """)
  void settles_a_monthly_cap_by_a_year_below_it_and_by_nothing_else_of_a_year(
      String use, String expected) {
    var model = model().terms(TestTerms.revenueCap(LICENSE, 20, Cap.Period.MONTH));

    assertThat(kinds(evaluate(model, use))).isEqualTo(expected);
  }

  @Test
  void asks_for_a_display_above_its_threshold_and_forbids_nothing() {
    var cap =
        new Cap(
            Cap.Metric.MONTHLY_ACTIVE_USERS,
            100,
            Optional.empty(),
            Cap.Period.MONTH,
            Cap.Effect.DISPLAY_DUTY,
            LICENSE,
            "show the name",
            true);
    var model = model().terms(TestTerms.cap(cap));

    assertThat(evaluate(model, "monthlyActiveUsers: 101"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.kind()).isEqualTo(Kind.UNDETERMINED);
              assertThat(issue.message()).contains("asks for a display above 100", "show the name");
            });
  }

  @ParameterizedTest(name = "{0} against {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EU | territories: [EU] | NOT_PERMITTED
          EU | territories: [DE, US] | NOT_PERMITTED
          EU | territories: [GB, CH, US] | none
          DE | territories: [EU] | NOT_PERMITTED
          KR | territories: [EU] | none
          EU | purpose: commercial | UNDETERMINED
          """)
  void holds_territories_against_each_other(String limit, String use, String expected) {
    var model = model().terms(TestTerms.notIn(LICENSE, limit, Reach.ALL_MODELS));

    assertThat(kinds(evaluate(model, use))).isEqualTo(expected);
  }

  @Test
  void applies_a_limit_on_multimodal_models_to_those_only() {
    var terms = TestTerms.notIn(LICENSE, "EU", Reach.MULTIMODAL_MODELS);

    assertThat(kinds(evaluate(model().terms(terms).task("image-text-to-text"), "territories: EU")))
        .isEqualTo("NOT_PERMITTED");
    assertThat(kinds(evaluate(model().terms(terms).task("text-generation"), "territories: EU")))
        .isEqualTo("none");
    assertThat(kinds(evaluate(model().terms(terms).withoutTask(), "territories: EU")))
        .isEqualTo("UNDETERMINED");
    assertThat(kinds(evaluate(model().terms(terms).task("text-generation"), "modifies: true")))
        .isEqualTo("none");
  }

  @Test
  void is_not_sure_of_a_card_that_refuses_access_from_the_union() {
    assertThat(evaluate(model().barredInEu(), "territories: FR"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.kind()).isEqualTo(Kind.NOT_PERMITTED);
              assertThat(issue.isSure()).isFalse();
            });
    assertThat(evaluate(model().barredInEu(), "territories: US")).isEmpty();
    assertThat(kinds(evaluate(model().barredInEu(), "modifies: true"))).isEqualTo("UNDETERMINED");
  }

  @ParameterizedTest(name = "{0} {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REDISTRIBUTION | RESTRICTED | distribution: embedded | NOT_PERMITTED
          REDISTRIBUTION | RESTRICTED | distribution: weights | NOT_PERMITTED
          REDISTRIBUTION | RESTRICTED | distribution: hosted | none
          REDISTRIBUTION | RESTRICTED | purpose: research | UNDETERMINED
          REDISTRIBUTION | CONDITIONAL | distribution: weights | UNDETERMINED
          REDISTRIBUTION | CONDITIONAL | purpose: research | none
          HOSTING | RESTRICTED | distribution: hosted | NOT_PERMITTED
          HOSTING | RESTRICTED | distribution: none | none
          HOSTING | UNKNOWN | distribution: hosted | UNDETERMINED
          MODIFICATION | RESTRICTED | modifies: true | NOT_PERMITTED
          MODIFICATION | RESTRICTED | modifies: false | none
          OUTPUTS_TRAINING | RESTRICTED | trainsOnOutputs: true | NOT_PERMITTED
          OUTPUTS_TRAINING | CONDITIONAL | trainsOnOutputs: true | UNDETERMINED
          OUTPUTS_TRAINING | UNKNOWN | trainsOnOutputs: false | none
          OUTPUTS_COMMERCIAL | RESTRICTED | purpose: commercial | NOT_PERMITTED
          OUTPUTS_COMMERCIAL | UNKNOWN | purpose: commercial | none
          OUTPUTS_COMMERCIAL | RESTRICTED | purpose: personal | none
          """)
  void holds_what_the_user_does_against_the_terms(
      Term term, Stance stance, String use, String expected) {
    var model = model().terms(TestTerms.clause(LICENSE, term, stance));

    assertThat(kinds(evaluate(model, use))).isEqualTo(expected);
  }

  @Test
  void is_not_sure_of_a_clause_of_a_license_that_may_not_bind() {
    var model =
        Assessments.model("acme/tiny")
            .license(Assessments.conflicting("mit", "cc-by-nc-4.0"))
            .terms(TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED));

    assertThat(evaluate(model, "purpose: commercial"))
        .singleElement()
        .extracting(UseIssue::isSure)
        .isEqualTo(false);
  }

  @Test
  void names_the_base_model_whose_license_binds() {
    var model =
        Assessments.model("acme/tiny")
            .license("mit")
            .base("acme/big", LICENSE)
            .terms(TestTerms.userCap(LICENSE, 700));

    assertThat(evaluate(model, "monthlyActiveUsers: 701"))
        .singleElement()
        .extracting(UseIssue::message)
        .asString()
        .contains("license 'llama3.2' of its base model 'acme/big' ends above 700");
  }
}
