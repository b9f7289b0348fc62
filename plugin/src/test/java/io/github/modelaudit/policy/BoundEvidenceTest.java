package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import io.github.modelaudit.testing.Assessments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Waivers lapse on exactly the changes that drift tells of. */
class BoundEvidenceTest {
  private static Assessments tiny() {
    return Assessments.model("acme/tiny").license("mit");
  }

  static List<Arguments> changes() {
    return List.of(
        change("license-denied", tiny(), tiny().license("gpl-3.0"), "license"),
        change(
            "license-denied",
            tiny().base("acme/base", "mit"),
            tiny().base("acme/base", "gpl-3.0"),
            "lineage"),
        change(
            "license-denied",
            tiny().file("LICENSE", "a".repeat(40)),
            tiny().file("LICENSE", "b".repeat(40)),
            "license text"),
        change("license-denied", tiny(), tiny().commit("c".repeat(40)), "commit"),
        change("gated-model", tiny().gate(Gate.MANUAL), tiny().gate(Gate.AUTO), "gate"),
        change("gated-model", tiny().gate(Gate.MANUAL), tiny(), "gate"),
        change(
            "gated-model", tiny().gate(Gate.MANUAL), tiny().gate(Gate.MANUAL).barredInEu(), "gate"),
        change("disabled-model", tiny().disabled(), tiny(), "state"),
        change(
            "missing-model",
            tiny().refused(Refusal.MISSING),
            tiny().refused(Refusal.DISABLED),
            "state"),
        change(
            "renamed-model",
            tiny().renamedTo("acme/small"),
            tiny().renamedTo("initech/small"),
            "name on the hub"),
        change(
            "lineage-gap", tiny().base("acme/a", "mit"), tiny().base("acme/b", "mit"), "lineage"),
        change(
            "dataset-license",
            tiny().dataset("acme/corpus", "cc-by-4.0", Terms.NONE),
            tiny().dataset("acme/corpus", "cc-by-nc-4.0", Terms.NONE),
            "datasets"));
  }

  private static Arguments change(String rule, Assessments before, Assessments after, String what) {
    return Arguments.of(rule, before, after, what);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void lapses_on_the_change_and_names_it(
      String rule, Assessments before, Assessments after, String what) {
    WaiverEvidence bound = BoundEvidence.present(before.build(), rule);

    Optional<String> difference = BoundEvidence.difference(bound, after.build());

    assertThat(difference.orElse("")).startsWith("its " + what + " was '");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void holds_while_the_facts_are_the_same(
      String rule, Assessments before, Assessments after, String what) {
    assertThat(
            BoundEvidence.difference(BoundEvidence.present(before.build(), rule), before.build()))
        .isEmpty();
    assertThat(BoundEvidence.difference(BoundEvidence.present(after.build(), rule), after.build()))
        .isEmpty();
  }

  @Test
  void is_bound_to_nothing_that_the_rule_is_not_about() {
    WaiverEvidence bound = BoundEvidence.present(tiny().build(), "license-denied");

    assertThat(BoundEvidence.difference(bound, tiny().gate(Gate.MANUAL).build())).isEmpty();
    assertThat(BoundEvidence.difference(bound, tiny().renamedTo("acme/small").build())).isEmpty();
    assertThat(
            BoundEvidence.difference(
                bound, tiny().dataset("acme/corpus", "gpl-3.0", Terms.NONE).build()))
        .isEmpty();
  }
}
