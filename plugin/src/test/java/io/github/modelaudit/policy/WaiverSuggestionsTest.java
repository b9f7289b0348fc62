package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiverSuggestionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static List<Finding> findings(List<Assessment> models, String policy) {
    return PolicyEngine.standard(new PolicyLicenses())
        .evaluate(Policies.of(policy), models, DiscoveryReach.NONE, TODAY);
  }

  private static Optional<String> suggest(List<Assessment> models) {
    return new WaiverSuggestions(TODAY).write(findings(models, ""), models);
  }

  @Test
  void writes_a_waiver_with_the_evidence_of_today() {
    var model =
        Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of())).build();

    assertThat(suggest(List.of(model)).orElseThrow())
        .endsWith(
            """
            waivers:
              # Model 'acme/tiny' states no license, so that nothing is granted.
              - model: "acme/tiny"
                rule: "license-absent"
                reason: ""
                owner: ""
                until: "2026-04-01"
                evidence:
                  license: "none stated"
                  commit: "0123456789abcdef0123456789abcdef01234567"
            """);
  }

  @Test
  void offers_each_finding_the_waiver_that_stands_in_the_file() {
    var model =
        Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of())).build();
    List<Finding> plain = findings(List.of(model), "");

    List<Finding> offered = new WaiverSuggestions(TODAY).offer(plain, List.of(model));

    assertThat(offered)
        .extracting(Finding::message)
        .isEqualTo(plain.stream().map(Finding::message).toList());
    assertThat(offered.stream().flatMap(finding -> finding.suggestedWaiver().stream()).distinct())
        .isNotEmpty()
        .allMatch(entry -> suggest(List.of(model)).orElseThrow().contains(entry));
  }

  @Test
  void offers_nothing_for_a_remark() {
    var model =
        Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of())).build();
    List<Finding> remarks =
        findings(List.of(model), "rules: {license-absent: info}").stream()
            .filter(finding -> finding.severity() == Severity.INFO)
            .toList();

    assertThat(remarks).isNotEmpty();
    assertThat(new WaiverSuggestions(TODAY).offer(remarks, List.of(model)))
        .allMatch(finding -> finding.suggestedWaiver().isEmpty());
  }

  @Test
  void binds_to_the_text_of_the_license_where_its_digest_is_known() {
    var model =
        Assessments.model("acme/tiny")
            .license(new LicenseResolution.Absent(List.of()))
            .file("ACCEPTABLE_USE_POLICY.md", "b".repeat(40))
            .file("LICENSE", "a".repeat(40))
            .file("docs/license.txt", "c".repeat(40))
            .build();

    assertThat(suggest(List.of(model)).orElseThrow())
        .endsWith("      textHash: \"" + "a".repeat(40) + "\"\n");
  }

  @Test
  void is_refused_until_a_person_gives_reason_and_owner() {
    var model =
        Assessments.model("acme/tiny").license(new LicenseResolution.Absent(List.of())).build();
    String suggested = suggest(List.of(model)).orElseThrow();

    assertThatExceptionOfType(PolicyException.class)
        .isThrownBy(
            () -> Policies.reader().read(List.of(new PolicyText("suggested.yaml", suggested))))
        .withMessageContaining("'waivers[1].reason' is empty");
  }

  @Test
  void accepts_the_findings_once_it_is_filled_in() {
    var hostile = new LicenseResolution.Unrecognised("a\"b\\c\n- model: '*'", List.of());
    var models =
        List.of(
            Assessments.model("acme/a").license(new LicenseResolution.Absent(List.of())).build(),
            Assessments.model("acme/b").gate(Gate.MANUAL).build(),
            Assessments.model("acme/c").license(hostile).build());
    String filled =
        suggest(models)
            .orElseThrow()
            .replace("reason: \"\"", "reason: decided")
            .replace("owner: \"\"", "owner: legal");

    assertThat(Policies.of(filled).waivers()).hasSize(3);
    assertThat(findings(models.subList(0, 2), filled))
        .filteredOn(finding -> !finding.model().isEmpty())
        .hasSize(2)
        .allMatch(Finding::isWaived);
  }

  @Test
  void writes_nothing_when_there_is_nothing_to_waive() {
    assertThat(suggest(List.of(Assessments.model("acme/tiny").unpinned().build()))).isEmpty();
  }
}
