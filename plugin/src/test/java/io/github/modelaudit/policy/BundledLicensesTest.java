package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.BundledPresets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies say of models under the licenses that come with the tool. */
@TestInstance(Lifecycle.PER_CLASS)
class BundledLicensesTest {
  private static final String FACTS =
      """
      use:
        distribution: hosted
        territories: [EU, US]
        monthlyActiveUsers: 250000
        annualRevenue: {amount: 900000, currency: USD}
        modifies: false
        trainsOnOutputs: false
      """;

  private final Knowledge knowledge;

  BundledLicensesTest() throws KnowledgeException {
    this.knowledge = new KnowledgeLoader().bundled();
  }

  private Policy policy(String text) throws PolicyException {
    return new PolicyReader(knowledge.licenses(), knowledge.presets())
        .read(List.of(new PolicyText("model-policy.yaml", text)));
  }

  private Assessment model(String license) {
    LicenseEntry entry = knowledge.licenses().find(license).orElseThrow();
    return Assessments.model("acme/tiny").license(license).terms(entry.terms()).build();
  }

  private List<Finding> findings(String license, String policy) throws PolicyException {
    return PolicyEngine.standard(knowledge.licenses())
        .evaluate(
            policy(policy), List.of(model(license)), DiscoveryReach.NONE, LocalDate.of(2026, 1, 1));
  }

  private Verdict verdict(String license, String policy) throws PolicyException {
    return new Verdicts(FailOn.ERROR).overall(findings(license, policy), List.of());
  }

  @ParameterizedTest(name = "{0}: {1}, {2} with facts, {3} for research")
  @CsvSource({
    "apache-2.0,             PASS, PASS, PASS",
    "mit,                    PASS, PASS, PASS",
    "cc-by-4.0,              PASS, PASS, PASS",
    "openmdw-1.0,            PASS, PASS, PASS",
    "llama3.2,               WARN, PASS, PASS",
    "llama3.3,               WARN, PASS, PASS",
    "gemma,                  PASS, WARN, PASS",
    "stabilityai-community,  WARN, WARN, WARN",
    "hunyuan-community,      WARN, FAIL, WARN",
    "cc-by-nc-4.0,           FAIL, FAIL, PASS",
    "mistral-mrl-0.1,        FAIL, FAIL, PASS"
  })
  void judges_well_known_licenses(
      String license, Verdict silent, Verdict withFacts, Verdict research) throws PolicyException {
    assertThat(verdict(license, "")).as("without facts").isEqualTo(silent);
    assertThat(verdict(license, FACTS)).as("with facts").isEqualTo(withFacts);
    assertThat(verdict(license, "extends: research")).as("research").isEqualTo(research);
  }

  @Test
  void offers_every_preset_that_has_a_file() {
    assertThat(knowledge.presets().names()).isEqualTo(new BundledPresets().names());
  }

  @Test
  void never_fails_on_a_license_whose_facts_are_not_established() throws PolicyException {
    for (String id : knowledge.licenses().ids()) {
      LicenseEntry entry = knowledge.licenses().find(id).orElseThrow();
      boolean isUnsure =
          entry.terms().clauses().stream().noneMatch(clause -> clause.isSure())
              && entry.terms().caps().stream().noneMatch(cap -> cap.isSure())
              && entry.terms().territories().stream().noneMatch(limit -> limit.isSure());
      if (isUnsure) {
        assertThat(findings(id, FACTS))
            .as(id)
            .noneMatch(finding -> finding.severity() == Severity.ERROR);
      }
    }
  }

  @Test
  void leaves_no_license_without_an_answer_when_everything_is_done_with_it()
      throws PolicyException {
    String everything =
        """
        use:
          purpose: commercial
          distribution: [embedded, weights, hosted]
          territories: [EU, US, GB, KR]
          monthlyActiveUsers: 2000000000
          dailyActiveUsers: 2000000000
          annualRevenue: {amount: 90000000000, currency: USD}
          monthlyRevenue: {amount: 9000000000, currency: USD}
          modifies: true
          trainsOnOutputs: true
        """;

    for (String id : knowledge.licenses().ids()) {
      assertThat(findings(id, everything))
          .as(id)
          .allSatisfy(
              finding -> {
                assertThat(finding.message())
                    .endsWith(".")
                    .doesNotContainPattern("[^.]\\.\\.(?!\\.)");
                assertThat(finding.remedy()).endsWith(".");
              });
    }
  }
}
