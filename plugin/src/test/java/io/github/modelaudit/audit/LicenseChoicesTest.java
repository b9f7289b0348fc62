package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.policy.ChoiceJudge;
import io.github.modelaudit.policy.PolicyEngine;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseChoicesTest {
  private static final HubFacts BASE =
      HubFacts.model("acme/base").license("CC-BY-NC-4.0 OR Apache-2.0");

  private static Assessment assess(String policy, HubFacts... models) throws Exception {
    Knowledge knowledge = new KnowledgeLoader().bundled();
    var judge =
        new ChoiceJudge(
            PolicyEngine.standard(knowledge.licenses()),
            Policies.only(policy),
            DiscoveryReach.NONE,
            LocalDate.of(2026, 1, 1));
    return new LicenseChoices(new Assessor(knowledge), judge)
        .assess(dependency(models[0]), HubFacts.graph(models));
  }

  private static ModelDependency dependency(HubFacts model) {
    Evidence evidence =
        new Evidence(
            "declared",
            Location.of("pom.xml", 1),
            "",
            Scope.MAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    return new ModelDependency(
        new ModelRef.Hub(model.key()), Confidence.HIGH, List.of(evidence), Optional.empty());
  }

  @Test
  void takes_the_terms_of_the_alternative_that_the_policy_accepts() throws Exception {
    Assessment model = assess("use: {purpose: commercial}", BASE);

    assertThat(model.license().label()).isEqualTo("apache-2.0 (of apache-2.0 OR cc-by-nc-4.0)");
    assertThat(model.terms().licenses()).containsExactly("apache-2.0");
    assertThat(model.terms().isComplete()).isTrue();
  }

  @Test
  void takes_all_terms_when_the_policy_accepts_none() throws Exception {
    Assessment model = assess("licenses: {allow: [mit]}", BASE);

    assertThat(model.terms().licenses()).containsExactly("apache-2.0", "cc-by-nc-4.0");
  }

  @Test
  void chooses_for_a_base_as_well() throws Exception {
    HubFacts tuned = HubFacts.model("acme/tuned").license("mit").finetuneOf("acme/base");

    Assessment model = assess("use: {purpose: commercial}", tuned, BASE);

    assertThat(model.terms().licenses()).containsExactly("apache-2.0", "mit");
    assertThat(model.terms().verdicts())
        .extracting(LineageVerdict::code)
        .containsOnly(LineageCode.CONSISTENT);
  }

  @Test
  void blames_a_label_for_no_alternative_that_nobody_takes() throws Exception {
    HubFacts tuned =
        HubFacts.model("acme/tuned")
            .license("apache-2.0 OR gemma")
            .base("google/gemma-2b", Relation.FINETUNE);
    HubFacts gemma = HubFacts.model("google/gemma-2b").license("gemma");

    Assessment model = assess("licenses: {unknown: deny}", tuned, gemma);

    assertThat(model.license().licenses()).containsExactly("gemma");
    assertThat(model.terms().verdicts())
        .extracting(LineageVerdict::code)
        .doesNotContain(LineageCode.CONTRADICTION);
  }

  @Test
  void leaves_openness_to_what_the_author_offers() throws Exception {
    Assessment model = assess("licenses: {allow: [mit]}", BASE);

    assertThat(model.openness().rights()).isEqualTo(Rights.OPEN);
  }
}
