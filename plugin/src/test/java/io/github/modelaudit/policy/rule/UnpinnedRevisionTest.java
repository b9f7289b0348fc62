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

  @Test
  void flags_a_run_times_name_without_a_tag_whatever_is_declared() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").calledWithoutTag("tiny")))
        .containsExactly(
            Violation.of(
                "The name 'tiny' has no tag that stays, so that it can come to mean another model.",
                "Write a tag that names size and quantization, and declare 'acme/tiny@"
                    + Assessments.COMMIT
                    + "' to fix what is audited."));
  }

  @Test
  void flags_a_name_without_a_tag_also_of_a_model_that_nobody_knows() {
    assertThat(ask(RULE, Assessments.unresolved("own", "no table").calledWithoutTag("own")))
        .singleElement()
        .extracting(Violation::remedy)
        .isEqualTo("Write a tag that names size and quantization.");
  }

  @Test
  void flags_a_tagged_name_by_asking_for_a_declaration() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").unpinned().called("tiny:1b")))
        .singleElement()
        .extracting(Violation::remedy)
        .isEqualTo("Declare 'acme/tiny@" + Assessments.COMMIT + "'.");
  }
}
