package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LicenseConflictTest {
  private static final LicenseConflict RULE = new LicenseConflict();

  @Test
  void flags_claims_that_disagree() {
    var model = Assessments.model("acme/tiny").license(Assessments.conflicting("mit", "llama3.2"));

    assertThat(ask(RULE, model))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "The license of model 'acme/tiny' may be llama3.2 or mit: The card and the text"
                + " disagree.");
  }

  @Test
  void is_sure_only_where_a_candidate_would_violate_the_policy_or_somebody_asks() {
    var model = Assessments.model("acme/tiny").license(Assessments.conflicting("mit", "llama3.2"));

    assertThat(ask(RULE, model)).extracting(Violation::isSure).containsExactly(false);
    assertThat(ask(RULE, model, "licenses: {deny: [llama3.2]}"))
        .extracting(Violation::isSure)
        .containsExactly(true);
    assertThat(ask(RULE, model, "licenses: {allow: [mit]}"))
        .extracting(Violation::isSure)
        .containsExactly(true);
    assertThat(ask(RULE, model, "rules: {license-conflict: error}"))
        .extracting(Violation::isSure)
        .containsExactly(true);
  }

  @Test
  void accepts_claims_that_agree() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").license("mit", "apache-2.0"))).isEmpty();
  }

  private static Assessments titled(String license) {
    return Assessments.model("acme/tiny")
        .license("mit")
        .text(
            "LICENSE",
            new LegalText.Read(
                "ab".repeat(32),
                List.of(
                    new TextMatch(List.of(license), TextMatch.Form.TITLED, OptionalInt.empty())),
                100,
                List.of()));
  }

  @Test
  void flags_another_title_and_is_not_sure() {
    assertThat(ask(RULE, titled("gemma")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.isSure()).isFalse();
              assertThat(violation.message())
                  .isEqualTo(
                      "File 'LICENSE' of model 'acme/tiny' has the title or phrases of gemma, and"
                          + " its license is given as mit.");
            });
  }

  @Test
  void accepts_the_title_of_the_license_that_is_given() {
    assertThat(ask(RULE, titled("mit"))).isEmpty();
  }
}
