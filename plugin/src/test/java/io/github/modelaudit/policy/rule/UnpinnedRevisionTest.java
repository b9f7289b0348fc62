package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class UnpinnedRevisionTest {
  private static final UnpinnedRevision RULE = new UnpinnedRevision();

  @Test
  void flags_a_reference_without_a_revision_and_gives_the_commit() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").unpinned()))
        .singleElement()
        .extracting(Violation::remedy)
        .isEqualTo("Write 'acme/tiny@" + Assessments.COMMIT + "'.");
  }

  @Test
  void flags_a_branch() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").revision("main")))
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("names revision 'main', which can move");
  }

  @Test
  void accepts_a_commit() {
    assertThat(ask(RULE, Assessments.model("acme/tiny"))).isEmpty();
  }

  @Test
  void accepts_a_model_that_was_not_found() {
    var model = Assessments.model("acme/tiny").unpinned().refused(Refusal.MISSING);

    assertThat(ask(RULE, model)).isEmpty();
  }
}
