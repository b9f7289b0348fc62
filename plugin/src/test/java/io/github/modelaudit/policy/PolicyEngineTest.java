package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import io.github.modelaudit.testing.TestTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyEngineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final String WAIVER =
      """
      waivers:
        - model: acme/*
          rule: license-absent
          reason: cleared in writing
          owner: legal
      """;

  private static List<Finding> evaluate(Policy policy, Assessments... models) {
    return PolicyEngine.standard(new PolicyLicenses())
        .evaluate(
            policy,
            List.of(models).stream().map(Assessments::build).toList(),
            new DiscoveryReach(true, ""),
            TODAY);
  }

  private static Assessments unlicensed() {
    return Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of()));
  }

  @Test
  void accepts_openly_licensed_models_under_the_default_preset() {
    List<Finding> findings =
        evaluate(
            Policies.of(""),
            Assessments.model("acme/tiny").license("apache-2.0"),
            Assessments.model("acme/other").license("mit"));

    assertThat(findings).isEmpty();
  }

  @Test
  void remarks_on_an_unpinned_model_and_on_a_hosted_one_under_the_default_preset() {
    List<Finding> findings =
        evaluate(
            Policies.of(""),
            Assessments.model("acme/tiny").unpinned(),
            Assessments.hosted("acme", "chat-4"));

    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("unpinned-revision", "hosted-model");
  }

  @Test
  void warns_of_a_capped_license_under_the_default_preset() {
    var model =
        Assessments.model("acme/llama")
            .license("llama3.2")
            .terms(TestTerms.userCap("llama3.2", 700_000_000))
            .terms(TestTerms.clause("llama3.2", Term.COMMERCIAL_USE, Stance.CONDITIONAL));

    assertThat(evaluate(Policies.of(""), model))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("use-undetermined");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).contains("'use.monthlyActiveUsers'");
              assertThat(finding.location()).isEqualTo(Location.of("pom.xml", 42));
            });
  }

  @Test
  void fails_what_a_license_forbids_and_is_softer_in_tests() {
    var terms = TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED);
    var shipped = Assessments.model("acme/a").license("cc-by-nc-4.0").terms(terms);
    var tested = Assessments.model("acme/b").license("cc-by-nc-4.0").terms(terms).scope(Scope.TEST);

    assertThat(evaluate(Policies.of(""), shipped))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
    assertThat(evaluate(Policies.of(""), tested))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void never_fails_on_a_fact_that_is_not_established() {
    var model =
        Assessments.model("acme/a")
            .license(PolicyLicenses.HAZY)
            .terms(
                TestTerms.clause(
                    PolicyLicenses.HAZY, Term.COMMERCIAL_USE, Stance.RESTRICTED, false));

    assertThat(evaluate(Policies.of("rules: {use-not-permitted: error}"), model))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void never_fails_on_a_model_that_may_be_another() {
    assertThat(evaluate(Policies.of(""), unlicensed().identity(Confidence.LOW)))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void only_remarks_on_a_repository_whose_tokenizer_alone_is_used() {
    assertThat(evaluate(Policies.of(""), unlicensed().usedAs(ModelRole.TOKENIZER)))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.INFO);
    assertThat(evaluate(Policies.of(""), unlicensed().usedAs(ModelRole.EMBEDDING)))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void only_remarks_on_a_model_that_is_not_active() {
    assertThat(evaluate(Policies.of(""), unlicensed().inactive()))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.INFO);
  }

  @Test
  void takes_the_level_from_the_policy_in_each_scope() {
    Policy policy = Policies.of("rules: {license-absent: {main: info, test: error}}");

    assertThat(evaluate(policy, unlicensed()))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.INFO);
    assertThat(evaluate(policy, unlicensed().scope(Scope.TEST)))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void does_not_ask_a_rule_that_is_off() {
    assertThat(evaluate(Policies.of("rules: {license-absent: off}"), unlicensed())).isEmpty();
  }

  @Test
  void lets_licenses_unknown_and_openness_gated_set_the_levels_they_speak_of() {
    Policy lax = Policies.of("licenses: {unknown: allow}\nopenness: {gated: allow}");
    Policy strictRule = Policies.of("licenses: {unknown: allow}\nrules: {license-absent: error}");

    assertThat(evaluate(lax, unlicensed().gate(Gate.MANUAL))).isEmpty();
    assertThat(evaluate(strictRule, unlicensed())).hasSize(1);
  }

  @Test
  void accepts_a_waived_finding_and_says_who_accepted_it() {
    assertThat(evaluate(Policies.of(WAIVER), unlicensed()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.isWaived()).isTrue();
              assertThat(finding.waived().orElseThrow().owner()).isEqualTo("legal");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void flags_another_rule_on_a_model_with_a_waiver() {
    var model = unlicensed().gate(Gate.MANUAL);

    assertThat(evaluate(Policies.of(WAIVER), model))
        .filteredOn(finding -> !finding.isWaived())
        .extracting(Finding::rule)
        .containsExactly("gated-model");
  }

  @Test
  void holds_a_waiver_on_its_last_day_and_not_on_the_next() {
    Policy lastDay = Policies.of(WAIVER + "    until: 2026-01-01\n");
    Policy over = Policies.of(WAIVER + "    until: 2025-12-31\n");

    assertThat(evaluate(lastDay, unlicensed())).allMatch(Finding::isWaived);
    assertThat(evaluate(over, unlicensed()))
        .extracting(Finding::rule, Finding::isWaived)
        .containsExactlyInAnyOrder(tuple("license-absent", false), tuple("waiver-expired", false));
  }

  @Test
  void lets_a_waiver_lapse_when_its_evidence_differs() {
    Policy policy =
        Policies.of(
            WAIVER + "    evidence: {commit: 'ffffffffffffffffffffffffffffffffffffffff'}\n");

    assertThat(evaluate(policy, unlicensed()))
        .filteredOn(finding -> finding.rule().equals("waiver-lapsed"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .contains("its commit was 'ffffffff", "is '" + Assessments.COMMIT + "' now");
              assertThat(finding.location()).isEqualTo(Location.of("model-policy.yaml", 2));
              assertThat(finding.model()).isEmpty();
            });
    assertThat(evaluate(policy, unlicensed()))
        .filteredOn(finding -> finding.rule().equals("license-absent"))
        .noneMatch(Finding::isWaived);
  }

  @Test
  void holds_a_waiver_whose_evidence_is_that_of_today() {
    var claim =
        new LicenseClaim(
            LicenseClaim.Kind.DETECTED, "LICENSE", "", List.of(), Optional.of("a".repeat(64)));
    var model =
        Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of(claim)));
    String evidence =
        "    evidence: {license: none stated, commit: '"
            + Assessments.COMMIT
            + "', textHash: '"
            + "a".repeat(64)
            + "'}\n";

    assertThat(evaluate(Policies.of(WAIVER + evidence), model)).allMatch(Finding::isWaived);
    assertThat(
            evaluate(Policies.of(WAIVER + evidence.replace("a".repeat(64), "b".repeat(64))), model))
        .extracting(Finding::rule)
        .contains("waiver-lapsed");
  }

  private static Policy boundToText(String hash) {
    return Policies.of(WAIVER + "    evidence: {textHash: '" + hash + "'}\n");
  }

  @Test
  void holds_a_waiver_bound_to_the_license_file_of_today() {
    String blob = "a".repeat(40);
    String sha256 = "b".repeat(64);

    assertThat(evaluate(boundToText(blob), unlicensed().file("LICENSE", blob)))
        .allMatch(Finding::isWaived);
    assertThat(
            evaluate(
                boundToText(sha256),
                unlicensed().file("LICENSE", blob).largeFile("NOTICE.pdf", sha256)))
        .allMatch(Finding::isWaived);
  }

  @Test
  void lets_a_waiver_lapse_when_the_license_file_changes() {
    var model = unlicensed().file("LICENSE.md", "b".repeat(40));

    assertThat(lapse(evaluate(boundToText("a".repeat(40)), model)))
        .contains("its license text was 'aaaa", "is '" + "b".repeat(40) + "' now");
  }

  @Test
  void takes_no_other_file_for_a_license_file() {
    String blob = "a".repeat(40);

    assertThat(lapse(evaluate(boundToText(blob), unlicensed().file("config.json", blob))))
        .contains("cannot be confirmed");
  }

  @Test
  void lets_a_waiver_lapse_when_nobody_knows_the_license_file() {
    assertThat(lapse(evaluate(boundToText("a".repeat(40)), unlicensed().named("LICENSE"))))
        .contains("cannot be confirmed", "the goal 'lock' records them");
  }

  private static String lapse(List<Finding> findings) {
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("license-absent"))
        .isNotEmpty()
        .noneMatch(Finding::isWaived);
    return findings.stream()
        .filter(finding -> finding.rule().equals("waiver-lapsed"))
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lets_a_waiver_bound_to_the_lineage_lapse_when_the_base_changes() {
    String policy =
        """
        licenses: {deny: [agpl-3.0]}
        waivers:
          - model: acme/tiny
            rule: license-denied
            reason: not shipped
            owner: legal
            evidence: {license: agpl-3.0 AND mit}
        """;
    var before = Assessments.model("acme/tiny").license("agpl-3.0").base("acme/big", "mit");
    var after = Assessments.model("acme/tiny").license("agpl-3.0").base("acme/big", "llama3.2");

    assertThat(evaluate(Policies.of(policy), before)).allMatch(Finding::isWaived);
    assertThat(evaluate(Policies.of(policy), after))
        .extracting(Finding::rule)
        .contains("waiver-lapsed", "license-denied");
  }

  @Test
  void remarks_on_a_waiver_that_nothing_needs() {
    assertThat(evaluate(Policies.of(WAIVER), Assessments.model("acme/tiny")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("waiver-unused");
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
            });
  }

  @Test
  void matches_hosted_models_by_provider_and_name() {
    Policy policy =
        Policies.of(
            """
            rules: {hosted-model: error}
            waivers:
              - {model: acme/chat-*, rule: hosted-model, reason: contract, owner: legal}
            """);

    assertThat(evaluate(policy, Assessments.hosted("acme", "chat-4"))).allMatch(Finding::isWaived);
    assertThat(evaluate(policy, Assessments.hosted("other", "chat-4")))
        .filteredOn(finding -> finding.rule().equals("hosted-model"))
        .noneMatch(Finding::isWaived);
  }

  @Test
  void gives_the_same_findings_in_whatever_order_the_models_come() {
    var one = unlicensed();
    var two = Assessments.model("acme/b").unpinned().gate(Gate.AUTO);

    assertThat(evaluate(Policies.of(""), one, two)).isEqualTo(evaluate(Policies.of(""), two, one));
  }

  @Test
  void says_what_the_project_calls_a_model_and_how_sure_that_is() {
    var sure = unlicensed().called("tiny:1b");
    var unsure = unlicensed().called("tiny:1b").identity(Confidence.LOW);

    assertThat(evaluate(Policies.of(""), sure))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .endsWith(". The project calls it 'tiny:1b'.");
    assertThat(evaluate(Policies.of(""), unsure))
        .extracting(Finding::severity, Finding::message)
        .singleElement()
        .satisfies(it -> assertThat(it.toList().get(0)).isEqualTo(Severity.WARNING))
        .satisfies(
            it ->
                assertThat(it.toList().get(1).toString())
                    .endsWith("calls it 'tiny:1b'; it is not sure that this model is meant."));
  }

  @Test
  void asks_for_declarations_once_a_file_of_the_project_has_one() {
    var used = Assessments.model("acme/tiny");
    var declared = Assessments.model("acme/other").declared();
    var typed = Assessments.model("acme/other").declared().at(Location.typed("models"));

    assertThat(evaluate(Policies.of(""), used)).isEmpty();
    assertThat(evaluate(Policies.of(""), used, typed)).isEmpty();
    assertThat(evaluate(Policies.of(""), used, declared))
        .extracting(Finding::rule, Finding::model)
        .containsExactly(
            tuple("undeclared-model", "acme/tiny"), tuple("unused-declaration", "acme/other"));
  }
}
