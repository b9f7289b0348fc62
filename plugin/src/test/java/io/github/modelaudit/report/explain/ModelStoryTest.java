package io.github.modelaudit.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.testing.AuditResults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelStoryTest {

  private static List<Line> story(String scenario, String name) {
    AuditResult result = AuditResults.scenario(scenario);
    AssessedModel model =
        result.models().stream()
            .filter(it -> it.assessment().name().equals(name))
            .findFirst()
            .orElseThrow();
    return ModelStory.of(result, model, Optional.of("# Suggested\nwaivers:\n  - model: \"x\"\n"));
  }

  private static List<String> told(String scenario, String name) {
    return story(scenario, name).stream()
        .map(line -> "  ".repeat(line.depth()) + line.text())
        .toList();
  }

  @Test
  void leads_from_the_place_over_module_and_bases_to_the_datasets() {
    assertThat(told("many", "initech/helper-8b"))
        .containsSubsequence(
            "Why it is here",
            "    -> module com.example:assistant:1.4.0",
            "      -> initech/helper-8b, apache-2.0",
            "        -> fine-tuned from acme/base-8b, acme-community",
            "          -> fine-tuned from acme/base-8b-pretrained, acme-community",
            "        -> merged from initech/adapter, The Hub knows no such model.",
            "        -> trained on dataset initech/chats, cc-by-nc-4.0");
  }

  @Test
  void names_the_profile_the_role_and_why_a_place_has_no_effect() {
    assertThat(told("waived", "acme/vision-research"))
        .containsSubsequence(
            "  src/main/resources/application-lab.properties:3 (found by spring-configuration, image,"
                + " main scope, profile lab)",
            "    assistant.vision.model=acme/vision-research",
            "    No effect: Profile 'lab' is not active.",
            "    -> profile lab");
  }

  @Test
  void says_what_is_known_with_where_it_was_read() {
    assertThat(told("one", "acme/embed-small"))
        .containsSubsequence("What is known of it", "  License: apache-2.0")
        .contains("  The project calls it 'embed-small:latest'; confidence that it is meant: high")
        .anyMatch(line -> line.startsWith("  Source: huggingface, commit "))
        .anyMatch(line -> line.startsWith("  Licenses that bind: apache-2.0"))
        .anyMatch(line -> line.startsWith("  Openness: proven Open weights, possible "))
        .containsSubsequence("  Nothing against it.", "The line to edit", "  pom.xml:40");
  }

  @Test
  void says_what_the_rules_say_and_what_would_change_it() {
    assertThat(told("hosted-only", "gx-4o"))
        .containsSubsequence(
            "  hosted-model (warning, from pom.xml:40)",
            "    Model 'gx-4o' runs at 'globex'.",
            "What would change that",
            "  hosted-model: Name a dated version of the model.",
            "    waivers:",
            "      - model: \"x\"")
        .noneMatch(line -> line.contains("# Suggested"));
  }

  @Test
  void names_who_accepted_a_finding() {
    assertThat(told("waived", "acme/vision-research"))
        .anyMatch(line -> line.startsWith("  use-not-permitted (waived"))
        .contains(
            "    Accepted by research@example.com: Only used in the lab, never shipped."
                + " (model-policy.yaml:12)");
  }

  @Test
  void says_what_to_do_when_nothing_is_known() {
    assertThat(told("incomplete", "umbrella/private-7b"))
        .contains("  Make the Hub or a lock file tell the facts: nothing is known now.");
  }

  @Test
  void sets_off_what_fails() {
    assertThat(story("many", "initech/helper-8b"))
        .first()
        .isEqualTo(new Line(Line.Tone.BAD, 0, "initech/helper-8b: fail"));
  }

  static List<String> scenarios() {
    return List.copyOf(AuditResults.scenarios().keySet());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void tells_every_model_the_same_way_twice(String scenario) {
    AuditResult result = AuditResults.scenario(scenario);

    for (AssessedModel model : result.models()) {
      List<Line> story = ModelStory.of(result, model, Optional.empty());
      assertThat(story).isNotEmpty().isEqualTo(ModelStory.of(result, model, Optional.empty()));
    }
  }
}
