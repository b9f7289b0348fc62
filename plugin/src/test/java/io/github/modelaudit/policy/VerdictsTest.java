package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
  private static final Location PLACE = Assessments.model("acme/a").build().dependency().location();

  private static Finding finding(Severity severity, String model) {
    return new Finding(
        "license-absent", severity, subject(model), "m", "r", PLACE, Optional.empty());
  }

  private static Optional<ModelRef> subject(String model) {
    return Optional.of(Assessments.model(model).build().dependency().ref());
  }

  private static Problem problem(boolean hidesViolations) {
    return new Problem("hub-unreachable", "m", "r", hidesViolations, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, FAIL", "ERROR, WARNING, WARN", "ERROR, INFO, PASS",
    "WARNING, ERROR, FAIL", "WARNING, WARNING, FAIL", "WARNING, INFO, PASS",
    "NEVER, ERROR, WARN", "NEVER, WARNING, WARN", "NEVER, INFO, PASS"
  })
  void follows_the_threshold(FailOn failOn, Severity severity, Verdict expected) {
    var verdicts = new Verdicts(failOn);

    assertThat(verdicts.overall(List.of(finding(severity, "acme/a")), List.of()))
        .isEqualTo(expected);
  }

  @Test
  void passes_a_waived_finding() {
    var waiver =
        new AppliedWaiver("reason", "owner", Optional.empty(), Location.of("model-policy.yaml"));
    var waived =
        new Finding(
            "license-absent",
            Severity.ERROR,
            subject("acme/a"),
            "m",
            "r",
            Location.of("pom.xml"),
            Optional.of(waiver));

    assertThat(new Verdicts(FailOn.ERROR).overall(List.of(waived), List.of()))
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void is_incomplete_only_when_a_problem_hides_violations() {
    var verdicts = new Verdicts(FailOn.ERROR);

    assertThat(verdicts.overall(List.of(), List.of(problem(true)))).isEqualTo(Verdict.INCOMPLETE);
    assertThat(verdicts.overall(List.of(), List.of(problem(false)))).isEqualTo(Verdict.PASS);
  }

  @Test
  void fails_rather_than_being_incomplete() {
    assertThat(
            new Verdicts(FailOn.ERROR)
                .overall(List.of(finding(Severity.ERROR, "acme/a")), List.of(problem(true))))
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void gives_each_model_its_own_verdict() {
    var models =
        List.of(
            Assessments.model("acme/a").build(),
            Assessments.model("acme/b").build(),
            Assessments.model("acme/c").unreachable().build(),
            Assessments.model("acme/d").refused(Refusal.BAD_TOKEN).build(),
            Assessments.model("acme/e").refused(Refusal.MISSING).build());

    assertThat(
            new Verdicts(FailOn.ERROR).perModel(models, List.of(finding(Severity.ERROR, "acme/b"))))
        .extracting(AssessedModel::verdict)
        .containsExactly(
            Verdict.PASS, Verdict.FAIL, Verdict.INCOMPLETE, Verdict.INCOMPLETE, Verdict.PASS);
  }

  @Test
  void tells_two_revisions_of_a_model_on_one_line_apart() {
    var first = Assessments.model("acme/a").build();
    var second = Assessments.model("acme/a").revision("v2").build();

    assertThat(
            new Verdicts(FailOn.ERROR)
                .perModel(List.of(first, second), List.of(finding(Severity.ERROR, "acme/a"))))
        .extracting(AssessedModel::verdict)
        .containsExactly(Verdict.FAIL, Verdict.PASS);
  }
}
