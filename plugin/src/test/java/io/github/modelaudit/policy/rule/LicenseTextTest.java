package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextMatch.Form;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LicenseTextTest {
  private static final LicenseText RULE = new LicenseText();

  private static Assessments model(Form form) {
    return Assessments.model("acme/tiny")
        .license("mit")
        .text(
            "LICENSE",
            new LegalText.Read(
                "ab".repeat(32),
                List.of(new TextMatch(List.of("MIT"), form, OptionalInt.of(100))),
                form == Form.STANDARD ? 0 : 20,
                List.of()));
  }

  @Test
  void flags_a_standard_text_with_additions() {
    assertThat(ask(RULE, model(Form.WITH_ADDITIONS)))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo(
            "License file 'LICENSE' of model 'acme/tiny' is a standard license text with additions"
                + " or changes.");
  }

  @Test
  void flags_a_changed_standard_text() {
    assertThat(ask(RULE, model(Form.CHANGED))).hasSize(1);
  }

  @Test
  void accepts_a_standard_text() {
    assertThat(ask(RULE, model(Form.STANDARD))).isEmpty();
  }
}
