package io.github.modelaudit.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.domain.audit.ShippedTexts.Text;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObligationUnmetTest {
  private static final String LINE = "Acme is licensed under the Acme License, Copyright © Acme.";
  private static final String USE = "use: {distribution: [embedded]}";

  private static Terms terms(boolean isSure) {
    return Terms.of(
        List.of(
            new Clause(Term.NOTICE, Stance.RESTRICTED, "acme-license", "line", LINE, isSure),
            new Clause(
                Term.DISPLAY,
                Stance.RESTRICTED,
                "acme-license",
                "phrase",
                "Built with Acme or Improved using Acme",
                isSure)),
        List.of(),
        List.of());
  }

  private static List<Violation> ask(String use, ShippedTexts shipped, boolean isSure) {
    var context =
        new RuleContext(
            Policies.only(use), new PolicyLicenses(), false, DiscoveryReach.NONE, shipped);
    return new ObligationUnmet()
        .check(Assessments.model("acme/tiny").terms(terms(isSure)).build(), context);
  }

  private static ShippedTexts notice(String content) {
    return new ShippedTexts(
        Optional.of(new Text("app.jar!/NOTICE", Optional.of(content).filter(it -> !it.isEmpty()))),
        List.of());
  }

  private static ShippedTexts display(String content) {
    return new ShippedTexts(
        Optional.empty(), List.of(new Text("about.html", Optional.of(content))));
  }

  @Test
  void flags_a_notice_that_is_not_in_the_artifact() {
    assertThat(ask(USE, notice("Acme is licensed under another license."), true))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.message())
                    .contains(LINE)
                    .endsWith("'app.jar!/NOTICE' does not hold it."));
    assertThat(ask(USE, notice(""), true))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).endsWith("'app.jar!/NOTICE' is not there."));
  }

  @Test
  void flags_a_phrase_that_is_shown_nowhere() {
    assertThat(ask(USE, display("<p>Built by us</p>"), true))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("occurs in none of 'about.html'"));
  }

  @Test
  void accepts_words_that_are_there() {
    assertThat(ask(USE, notice("x\n" + LINE.replace(" Copyright", "\n  Copyright")), true))
        .isEmpty();
    assertThat(ask(USE, display("<p>Improved using Acme</p>"), true)).isEmpty();
  }

  @Test
  void accepts_a_build_that_names_no_files_or_owes_nothing() {
    assertThat(ask(USE, ShippedTexts.NONE, true)).isEmpty();
    assertThat(ask("use: {distribution: [none]}", notice(""), true)).isEmpty();
    assertThat(ask("", notice(""), true)).isEmpty();
  }

  @Test
  void is_not_sure_of_words_that_are_not_established() {
    assertThat(ask(USE, notice(""), false)).singleElement().matches(it -> !it.isSure());
  }
}
