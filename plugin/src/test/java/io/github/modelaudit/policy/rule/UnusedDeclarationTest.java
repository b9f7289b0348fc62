package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.api.Test;

class UnusedDeclarationTest {
  private static final UnusedDeclaration RULE = new UnusedDeclaration();
  private static final DiscoveryReach WHOLE = new DiscoveryReach(true, "app/");
  private static final Location OWN = Location.of("app/pom.xml", 42);

  private static Assessments declaredAt(Location place) {
    return Assessments.model("acme/tiny").declared().at(place);
  }

  @Test
  void flags_a_declaration_that_nothing_else_names() {
    assertThat(ask(RULE, declaredAt(OWN), true, WHOLE))
        .singleElement()
        .extracting(Violation::message)
        .isEqualTo("Model 'acme/tiny' is declared here, and nothing that was looked at names it.");
  }

  @Test
  void accepts_a_declaration_of_what_another_place_names() {
    var used = declaredAt(OWN).seenAt(Location.of("app/src/main/resources/application.yml", 3));

    assertThat(ask(RULE, used, true, WHOLE)).isEmpty();
  }

  @Test
  void accepts_what_nobody_declares() {
    assertThat(ask(RULE, Assessments.model("acme/tiny").at(OWN), true, WHOLE)).isEmpty();
  }

  @Test
  void accepts_a_declaration_when_not_everything_was_looked_at() {
    assertThat(ask(RULE, declaredAt(OWN), true, new DiscoveryReach(false, "app/"))).isEmpty();
  }

  @Test
  void accepts_a_declaration_that_counts_for_other_modules_or_was_typed() {
    assertThat(ask(RULE, declaredAt(Location.of("ai-models.yaml", 3)), true, WHOLE)).isEmpty();
    assertThat(ask(RULE, declaredAt(Location.typed("models")), true, new DiscoveryReach(true, "")))
        .isEmpty();
  }
}
