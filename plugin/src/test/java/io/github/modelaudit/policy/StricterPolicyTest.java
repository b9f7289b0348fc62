package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.TerritoryLimit.Reach;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import io.github.modelaudit.testing.TestTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** A stricter policy never gives a better verdict than a laxer one. */
class StricterPolicyTest {
  /** Each row goes from lax to strict. */
  private static final List<List<String>> TOGGLES =
      List.of(
          List.of("research", "internal", "commercial"),
          List.of("none", "hosted", "hosted, embedded", "hosted, embedded, weights"),
          List.of("US", "US, FR", "US, FR, KR"),
          List.of("10", "701"),
          List.of("any", "'family:permissive', agpl-3.0, 'llama*'", "'family:permissive'", "mit"),
          List.of("", "agpl-3.0", "agpl-3.0, 'llama*'"),
          List.of("allow", "warn", "deny"),
          List.of("closed-api", "open-weights-restricted", "open-weights", "open-source-ai"),
          List.of("ceiling", "floor"),
          List.of("warn", "cap"),
          List.of("off", "info", "warning", "error"));

  private static Policy policy(List<Integer> strictness) {
    Object[] words =
        IntStream.range(0, TOGGLES.size())
            .mapToObj(i -> TOGGLES.get(i).get(strictness.get(i)))
            .toArray();
    return Policies.of(
        """
      extends: []
      use:
        purpose: %s
        distribution: [%s]
        territories: [%s]
        monthlyActiveUsers: %s
      licenses:
        allow: [%s]
        deny: [%s]
        unknown: %s
      openness:
        minimum: %s
        counts: %s
        gated: %s
      rules:
        unpinned-revision: %s
      """
            .formatted(words));
  }

  private static Verdict verdict(Policy policy, Assessment model) {
    var findings =
        PolicyEngine.standard(new PolicyLicenses())
            .evaluate(policy, List.of(model), DiscoveryReach.NONE, LocalDate.of(2026, 1, 1));
    return new Verdicts(FailOn.ERROR).overall(findings, List.of());
  }

  /** Longer ways from lax to strict are made of such steps. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void a_stricter_policy_never_passes_what_a_laxer_one_fails(
      @ForAll("models") Assessment model,
      @ForAll("strictness") List<Integer> lax,
      @ForAll @IntRange(max = 10) int toggle) {
    var strict = new ArrayList<>(lax);
    strict.set(toggle, Math.min(lax.get(toggle) + 1, TOGGLES.get(toggle).size() - 1));

    assertThat(verdict(policy(strict), model)).isGreaterThanOrEqualTo(verdict(policy(lax), model));
  }

  /** Mostly lax, so that a toggle that acts the wrong way is not hidden by the others. */
  @Provide
  Arbitrary<List<Integer>> strictness() {
    return Combinators.combine(
            TOGGLES.stream()
                .map(
                    row ->
                        Arbitraries.frequencyOf(
                            Tuple.of(2, Arbitraries.just(0)),
                            Tuple.of(1, Arbitraries.integers().between(0, row.size() - 1))))
                .collect(Collectors.toList()))
        .as(values -> values);
  }

  @Provide
  Arbitrary<Assessment> models() {
    Arbitrary<LicenseResolution> licenses =
        Arbitraries.of(
            Assessments.resolved("mit"),
            Assessments.resolved("apache-2.0"),
            Assessments.resolved("openmdw-1.0"),
            Assessments.resolved("agpl-3.0"),
            Assessments.resolved("llama3.2"),
            Assessments.resolved("cc-by-nc-4.0", "mit"),
            Assessments.resolved(PolicyLicenses.HAZY),
            Assessments.conflicting("mit", "llama3.2"),
            new LicenseResolution.Absent(List.of()),
            new LicenseResolution.Unrecognised("acme-eula", List.of()),
            new LicenseResolution.NotKnown("not readable"));
    return Combinators.combine(
            licenses,
            Arbitraries.of(Term.values()),
            Arbitraries.frequency(
                Tuple.of(5, Stance.FREE),
                Tuple.of(1, Stance.CONDITIONAL),
                Tuple.of(1, Stance.UNKNOWN),
                Tuple.of(1, Stance.RESTRICTED)),
            Arbitraries.of(true, false),
            Arbitraries.of(OpennessLevel.values()),
            Arbitraries.of(OpennessLevel.values()),
            Arbitraries.of(Gate.values()),
            Arbitraries.of(Scope.values()))
        .as(StricterPolicyTest::model);
  }

  private static Assessment model(
      LicenseResolution license,
      Term term,
      Stance stance,
      boolean isSure,
      OpennessLevel one,
      OpennessLevel other,
      Gate gate,
      Scope scope) {
    boolean isOrdered = one.compareTo(other) <= 0;
    return Assessments.model("acme/tiny")
        .unpinned()
        .license(license)
        .terms(TestTerms.clause("llama3.2", term, stance, isSure))
        .terms(TestTerms.userCap("llama3.2", 700))
        .terms(TestTerms.notIn("llama3.2", isSure ? "EU" : "KR", Reach.ALL_MODELS))
        .openness(isOrdered ? one : other, isOrdered ? other : one)
        .gate(gate)
        .scope(scope)
        .build();
  }
}
