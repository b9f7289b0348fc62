package io.github.modelaudit.policy.rule;

import static io.github.modelaudit.policy.rule.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.Assessments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the user is, with the bundled terms of licenses that end at a border. */
class JurisdictionTest {
  private static final UseNotPermitted RULE = new UseNotPermitted();

  private final Knowledge knowledge = bundled();

  private static Knowledge bundled() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private Assessments model(String license, String task) {
    Terms terms = knowledge.licenses().find(license).orElseThrow().terms();
    return Assessments.model("acme/tiny").license(license).terms(terms).task(task);
  }

  @ParameterizedTest
  @CsvSource({
    "llama3.2, image-text-to-text, DE",
    "llama4, image-text-to-text, FR",
    "llama4, any-to-any, IE"
  })
  void flags_multimodal_models_that_grant_nothing_in_the_union(
      String license, String task, String territory) {
    var found = ask(RULE, model(license, task), "use: {territories: [" + territory + "]}");

    assertThat(found)
        .extracting(Violation::message)
        .anyMatch(message -> message.contains(license) && message.contains("use.territories"));
  }

  @ParameterizedTest
  @CsvSource({
    "llama3.2, text-generation, DE",
    "llama3.2, image-text-to-text, US",
    "llama4, image-text-to-text, JP",
    "llama3.1, text-generation, DE"
  })
  void accepts_text_models_and_other_territories(String license, String task, String territory) {
    var found = ask(RULE, model(license, task), "use: {territories: [" + territory + "]}");

    assertThat(found).extracting(Violation::message).noneMatch(it -> it.contains("territor"));
  }
}
