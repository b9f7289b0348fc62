package io.github.modelaudit.policy.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.domain.license.Obligation.Actor;
import io.github.modelaudit.domain.license.Obligation.Kind;
import io.github.modelaudit.domain.license.Obligation.State;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.policy.settings.UseFacts;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled licenses ask of users with different facts. */
class ObligationsTest {
  private static final LicenseCatalogue LICENSES = licenses();

  private static LicenseCatalogue licenses() {
    try {
      return new KnowledgeLoader().bundled().licenses();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Obligation> of(String license, String use) {
    return of(license, use, Gate.NONE);
  }

  private static List<Obligation> of(String license, String use, Gate gate) {
    Terms terms = LICENSES.find(license).orElseThrow().terms();
    UseFacts facts = use.isEmpty() ? UseFacts.UNKNOWN : Policies.of("use: {" + use + "}").use();
    return Obligations.of(
        Assessments.model("acme/tiny").license(license).terms(terms).gate(gate).build(), facts);
  }

  private static Obligation only(List<Obligation> obligations, Kind kind) {
    return obligations.stream()
        .filter(obligation -> obligation.kind() == kind)
        .reduce((one, other) -> one)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "llama3.1 | Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright © Meta Platforms, Inc. All Rights Reserved.",
        "llama2 | Llama 2 is licensed under the LLAMA 2 Community License, Copyright (c) Meta Platforms, Inc. All Rights Reserved.",
        "gemma | Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms"
      })
  void keeps_the_words_of_the_licensor(String license, String line) {
    Obligation notice = only(of(license, "distribution: [weights]"), Kind.NOTICE_LINE);

    assertThat(notice.wording()).contains(line);
    assertThat(notice.state()).isEqualTo(State.DUE);
    assertThat(notice.actor()).isEqualTo(Actor.DISTRIBUTOR);
    assertThat(notice.license()).isEqualTo(license);
  }

  @ParameterizedTest
  @CsvSource({
    "'', DEPENDS, DEPENDS",
    "'distribution: [none]', NOT_NOW, NOT_NOW",
    "'distribution: [hosted]', NOT_NOW, DUE",
    "'distribution: [embedded]', DUE, DUE"
  })
  void facts_about_the_user_decide_what_is_due(String use, State notice, State display) {
    List<Obligation> obligations = of("llama3.1", use);

    assertThat(only(obligations, Kind.NOTICE_LINE).state()).isEqualTo(notice);
    assertThat(only(obligations, Kind.DISPLAY_PHRASE).state()).isEqualTo(display);
    assertThat(only(obligations, Kind.DISPLAY_PHRASE).wording()).contains("Built with Llama");
  }

  @ParameterizedTest
  @CsvSource({
    "'distribution: [weights]', DEPENDS",
    "'distribution: [weights], modifies: false, trainsOnOutputs: false', NOT_NOW",
    "'distribution: [weights], modifies: true', DUE",
    "'distribution: [weights], trainsOnOutputs: true', DUE"
  })
  void a_name_prefix_is_for_what_is_made_from_the_model(String use, State state) {
    Obligation naming = only(of("llama3.1", use), Kind.NAME_PREFIX);

    assertThat(naming.state()).isEqualTo(state);
    assertThat(naming.actor()).isEqualTo(Actor.DEVELOPER);
  }

  @Test
  void a_host_owes_what_a_distributor_owes_where_the_license_says_so() {
    assertThat(
            only(of("bigscience-openrail-m", "distribution: [hosted]"), Kind.LICENSE_COPY).state())
        .isEqualTo(State.DUE);
    assertThat(only(of("apache-2.0", "distribution: [hosted]"), Kind.LICENSE_COPY).state())
        .isEqualTo(State.NOT_NOW);
  }

  @Test
  void names_thresholds_policies_and_gates() {
    List<Obligation> obligations = of("llama3.1", "distribution: [weights]", Gate.MANUAL);

    assertThat(only(obligations, Kind.USER_THRESHOLD).text()).contains("700000000");
    assertThat(only(obligations, Kind.USER_THRESHOLD).actor()).isEqualTo(Actor.LEGAL);
    assertThat(only(obligations, Kind.USE_POLICY).actor()).isEqualTo(Actor.LEGAL);
    assertThat(only(obligations, Kind.GATE_ACCEPTANCE).state()).isEqualTo(State.DUE);
    assertThat(obligations).isSorted();
  }

  @Test
  void share_alike_is_due_for_who_passes_changed_weights_on() {
    String use = "distribution: [weights], modifies: true";

    assertThat(only(of("cc-by-sa-4.0", use), Kind.SHARE_ALIKE).state()).isEqualTo(State.DUE);
  }

  @Test
  void asks_nothing_where_nothing_is_known() {
    assertThat(Obligations.of(Assessments.model("acme/tiny").build(), UseFacts.UNKNOWN)).isEmpty();
  }
}
