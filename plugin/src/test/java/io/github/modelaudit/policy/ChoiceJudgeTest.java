package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LicenseResolution.Choice;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import io.github.modelaudit.testing.TestTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChoiceJudgeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final PolicyEngine ENGINE = PolicyEngine.standard(new PolicyLicenses());

  private static Assessment settled(Choice choice, String policy) {
    var judge = new ChoiceJudge(ENGINE, Policies.only(policy), DiscoveryReach.NONE, TODAY);
    List<Assessment> alternatives =
        choice.alternatives().stream().map(one -> model(choice.choosing(one))).toList();
    return judge.best(model(choice), alternatives);
  }

  /** As licensing would assess it: the terms are those of the licenses that count. */
  private static Assessment model(LicenseResolution license) {
    Assessments model = Assessments.model("acme/tiny").license(license);
    if (license.licenses().contains("cc-by-nc-4.0")) {
      model.terms(TestTerms.clause("cc-by-nc-4.0", Term.COMMERCIAL_USE, Stance.RESTRICTED, true));
    }
    return model.build();
  }

  private static long errors(Assessment model, String policy) {
    return ENGINE
        .evaluate(Policies.only(policy), List.of(model), DiscoveryReach.NONE, TODAY)
        .stream()
        .filter(finding -> FailOn.ERROR.isFailedBy(finding.severity()))
        .count();
  }

  @Test
  void chooses_the_alternative_that_the_policy_allows() {
    Assessment model =
        settled(Assessments.choice("agpl-3.0", "mit"), "licenses: {allow: ['family:permissive']}");

    assertThat(model.license().label()).isEqualTo("mit (of agpl-3.0 OR mit)");
    assertThat(model.license().licenses()).containsExactly("mit");
    assertThat(errors(model, "licenses: {allow: ['family:permissive']}")).isZero();
  }

  @Test
  void chooses_by_what_the_user_does_as_well() {
    Assessment model =
        settled(Assessments.choice("cc-by-nc-4.0", "mit"), "use: {purpose: commercial}");

    assertThat(model.license().licenses()).containsExactly("mit");
  }

  @Test
  void reads_strictly_when_the_policy_accepts_no_alternative() {
    String policy = "licenses: {deny: [agpl-3.0, cc-by-nc-4.0]}";

    Assessment model = settled(Assessments.choice("cc-by-nc-4.0", "agpl-3.0"), policy);

    assertThat(((Choice) model.license()).chosen()).isEmpty();
    assertThat(errors(model, policy)).isEqualTo(2);
  }

  @Test
  void fails_when_every_alternative_fails_for_a_reason_of_its_own() {
    String policy =
        """
        use: {purpose: commercial}
        licenses: {deny: [agpl-3.0]}
        """;

    Assessment model = settled(Assessments.choice("cc-by-nc-4.0", "agpl-3.0"), policy);

    assertThat(((Choice) model.license()).chosen()).isEmpty();
    assertThat(errors(model, policy)).isPositive();
  }

  @Test
  void chooses_although_the_model_fails_for_another_reason() {
    Assessment model =
        settled(
            Assessments.choice("agpl-3.0", "mit"),
            """
            licenses: {deny: [agpl-3.0]}
            openness: {minimum: open-source-ai}
            """);

    assertThat(((Choice) model.license()).chosen()).contains(LicenseBundle.of(List.of("mit")));
  }

  @Provide
  Arbitrary<Set<String>> licenses() {
    return Arbitraries.of("mit", "apache-2.0", "agpl-3.0", "cc-by-nc-4.0", "llama3.2").set();
  }

  @Provide
  Arbitrary<Choice> choices() {
    return Arbitraries.of("mit", "apache-2.0", "agpl-3.0", "cc-by-nc-4.0", "llama3.2")
        .set()
        .ofMinSize(2)
        .map(ids -> Assessments.choice(ids.toArray(String[]::new)));
  }

  private static String policy(Set<String> denied, boolean isCommercial) {
    return "licenses: {deny: ['hazy-1.0'%s]}%n"
            .formatted(
                new TreeSet<>(denied)
                    .stream().map(id -> ", '" + id + "'").reduce("", String::concat))
        + (isCommercial ? "use: {purpose: commercial}\n" : "use: {purpose: research}\n");
  }

  @Property(tries = 300)
  void a_choice_passes_exactly_when_one_alternative_passes(
      @ForAll("choices") Choice choice,
      @ForAll("licenses") Set<String> denied,
      @ForAll boolean isCommercial) {
    String policy = policy(denied, isCommercial);
    boolean isAnyPassing =
        choice.alternatives().stream()
            .anyMatch(one -> errors(model(choice.choosing(one)), policy) == 0);

    assertThat(errors(settled(choice, policy), policy) == 0).isEqualTo(isAnyPassing);
  }

  @Property(tries = 300)
  void a_stricter_policy_passes_no_choice_that_a_laxer_one_fails(
      @ForAll("choices") Choice choice,
      @ForAll("licenses") Set<String> denied,
      @ForAll("licenses") Set<String> more) {
    var all = new TreeSet<>(denied);
    all.addAll(more);
    String lax = policy(denied, false);
    String strict = policy(all, true);

    boolean passesStrict = errors(settled(choice, strict), strict) == 0;

    assertThat(!passesStrict || errors(settled(choice, lax), lax) == 0).isTrue();
  }
}
