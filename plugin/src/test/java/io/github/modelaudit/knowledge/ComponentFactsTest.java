package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data on components, reviews and the exemption. */
class ComponentFactsTest {
  private final Knowledge knowledge = load(List.of());

  @TempDir private Path folder;

  private static Knowledge load(List<Path> overlays) {
    try {
      return new KnowledgeLoader().load(overlays);
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private Path overlay(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private Map<String, ModelReview> reviews() {
    return ((ReviewedFacts) knowledge.openness()).reviews();
  }

  @Test
  void has_a_row_for_every_component() {
    assertThat(knowledge.openness().components().rows()).containsOnlyKeys(Component.values());
  }

  @Test
  void names_licenses_that_are_known() {
    List<String> licenses =
        reviews().values().stream()
            .flatMap(review -> review.components().values().stream())
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    assertThat(licenses).isNotEmpty().allMatch(id -> knowledge.licenses().find(id).isPresent());
    assertThat(reviews().values())
        .allMatch(review -> knowledge.licenses().find(review.license().orElseThrow()).isPresent());
  }

  @Test
  void says_of_every_review_where_it_comes_from() {
    assertThat(reviews()).hasSizeGreaterThan(30);
    assertThat(reviews().values()).noneMatch(review -> review.provenance().sources().isEmpty());
    assertThat(reviews().values())
        .filteredOn(review -> review.provenance().basis().equals("recalled"))
        .isNotEmpty()
        .noneMatch(ModelReview::isSure);
  }

  @Test
  void names_a_paragraph_for_every_reason() {
    assertThat(knowledge.openness().exemption().reasons().values())
        .allMatch(cause -> !cause.reason().paragraph().isEmpty());
  }

  private boolean asksForPersonalData(String field) {
    return knowledge.openness().exemption().personalData().stream()
        .map(Pattern::asMatchPredicate)
        .anyMatch(matches -> matches.test(field));
  }

  @Test
  void knows_fields_that_ask_for_personal_data() {
    for (String field : List.of("Name", "E-Mail", "Your company", "Country", "Date of birth")) {
      assertThat(asksForPersonalData(field)).as(field).isTrue();
    }
    assertThat(asksForPersonalData("I agree to use this for good")).isFalse();
  }

  @Test
  void adds_and_replaces_rows_reviews_and_reasons() throws Exception {
    overlay(
        "components.yaml",
        """
        open-libraries: [acme-runtime]
        components:
          - {id: training-code, looked-for: "a recipe", files: ['recipe\\.acme'], grade: observed}
        eu:
          outside: [acme-task]
          reasons:
            - {code: conditions, paragraph: "GL 83", signal: not-eligible, text: "Ours."}
        checked: 2026-12-01
        """);
    overlay(
        "reviewed-models.yaml",
        """
        records:
          - models: [Acme/Open]
            text: "We looked."
            license: mit
            mof: class-iii
            present: {training-code: unknown}
            absent: [datasets]
            data: named
            compute: "4e22"
            checked: 2026-12-01
        """);

    OpennessFacts facts = load(List.of(folder)).openness();

    assertThat(facts.components().openLibraries()).contains("acme-runtime", "transformers");
    ComponentRow row = facts.components().rows().get(Component.TRAINING_CODE);
    assertThat(row.grade()).isEqualTo(EvidenceGrade.OBSERVED);
    assertThat(facts.exemption().outside()).contains("acme-task");
    assertThat(facts.exemption().reasons().get("conditions").reason().text()).isEqualTo("Ours.");
    ModelReview review = facts.findReview("acme/OPEN").orElseThrow();
    assertThat(review.isSure()).isTrue();
    assertThat(review.data().level()).contains(DataLevel.NAMED);
    assertThat(review.components().get(Component.WEIGHTS)).contains("mit");
    assertThat(review.components().get(Component.TRAINING_CODE)).isEmpty();
    assertThat(review.absent()).containsExactly(Component.DATASETS);
  }

  @Test
  void says_what_is_wrong_with_a_review() throws Exception {
    Path file =
        overlay(
            "reviewed-models.yaml",
            """
            records:
              - models: [acme/open]
                text: "We looked."
                present: {trainingcode: mit}
                checked: 2026-12-01
            """);

    assertThatThrownBy(() -> new KnowledgeLoader().load(List.of(file)))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("unknown component 'trainingcode' at line 4");
  }
}
