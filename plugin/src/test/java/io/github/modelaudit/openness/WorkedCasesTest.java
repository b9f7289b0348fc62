package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.LineageText;
import io.github.modelaudit.testing.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades models that were graded by hand, with the bundled knowledge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedCasesTest {
  private Licensing licensing;
  private OpennessGrader grader;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    Knowledge knowledge = new KnowledgeLoader().bundled();
    licensing = new Licensing(knowledge.licenses(), knowledge.lineage());
    grader = new OpennessGrader(knowledge.licenses(), knowledge.hosted(), knowledge.openness());
  }

  static List<Tables.Row> cases() throws IOException {
    return Tables.read("openness/worked-cases.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void grades_a_worked_case(Tables.Row row) {
    OpennessGrade grade = grade(row.list(1));

    assertThat(number(grade.floor()) + "-" + number(grade.ceiling()))
        .as(grade.toString())
        .isEqualTo(row.cell(3));
  }

  @Test
  void says_of_every_case_why_it_differs_from_the_hand() throws IOException {
    assertThat(cases())
        .filteredOn(row -> !row.cell(2).equals(row.cell(3)))
        .allMatch(row -> !row.cell(4).isEmpty());
  }

  private static int number(OpennessLevel level) {
    return List.of(OpennessLevel.values()).indexOf(level);
  }

  private OpennessGrade grade(List<String> words) {
    if (words.get(0).equals("hosted")) {
      return grader.gradeHosted(new ModelRef.Hosted(words.get(1), words.get(2)));
    }
    List<String> lineage = new ArrayList<>();
    List<String> further = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      (word.contains("=") ? further : lineage).add(word);
    }
    List<HubFacts> models = LineageText.parse(String.join(" ", lineage));
    further.forEach(fact -> add(models.get(0), fact));
    LicenseAssessment assessment = licensing.assessHub(models.get(0).key(), HubFacts.graph(models));
    return grader.gradeHub(models.get(0).node(), assessment.lineage(), assessment.datasets());
  }

  private static void add(HubFacts model, String fact) {
    String value = fact.substring(fact.indexOf('=') + 1);
    switch (fact.substring(0, fact.indexOf('='))) {
      case "gate" -> model.gate(Gate.valueOf(value.toUpperCase(Locale.ROOT)));
      case "prompt" ->
          model.gateTerms(new GateTerms(Optional.of("I agree."), List.of("Name"), false));
      case "data" -> model.trainedOn("acme/data");
      case "file" -> model.files("model.safetensors", value);
      default -> throw new IllegalArgumentException(fact);
    }
  }
}
