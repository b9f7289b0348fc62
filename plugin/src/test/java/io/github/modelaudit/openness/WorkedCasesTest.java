package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.DocPage;
import io.github.modelaudit.testing.Tables;
import io.github.modelaudit.testing.UnreviewedFacts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades models that were graded by hand, with the bundled knowledge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedCasesTest {
  private Knowledge knowledge;
  private OpennessGrader reviewed;
  private OpennessGrader unreviewed;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    knowledge = new KnowledgeLoader().bundled();
    reviewed = new OpennessGrader(knowledge.licenses(), knowledge.hosted(), knowledge.openness());
    unreviewed =
        new OpennessGrader(
            knowledge.licenses(), knowledge.hosted(), new UnreviewedFacts(knowledge.openness()));
  }

  static List<Tables.Row> cases() throws IOException {
    return Tables.read("openness/worked-cases.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void grades_a_worked_case(Tables.Row row) {
    WorkedCase model = new WorkedCase(row.list(1));

    OpennessGrade alone = model.grade(knowledge, unreviewed);
    OpennessGrade all = model.grade(knowledge, reviewed);

    assertThat(List.of(interval(alone), interval(all), signal(all)))
        .as(all.reasons() + " " + all.profile().euSignal().reasons())
        .containsExactly(row.cell(3), row.cell(5), row.cell(7));
  }

  @Test
  void says_of_every_case_why_it_differs_from_the_hand() throws IOException {
    assertThat(cases()).filteredOn(row -> !isEqual(row)).allMatch(row -> !row.cell(8).isEmpty());
  }

  @Test
  void prints_how_far_it_agrees_with_the_hand() throws IOException {
    DocPage.of("openness-agreement.md").assertHolds("agreement", table());
  }

  private static boolean isEqual(Tables.Row row) {
    return row.cell(2).equals(row.cell(3)) && isFinal(row) && row.cell(6).equals(row.cell(7));
  }

  /** The hand gives one level in the end; it counts as met where the floor is that level. */
  private static boolean isFinal(Tables.Row row) {
    return row.cell(5).startsWith(row.cell(4) + "-");
  }

  private static String table() throws IOException {
    List<Tables.Row> rows = cases();
    StringBuilder table = new StringBuilder();
    table.append("| what | equal | of |\n| --- | --- | --- |\n");
    long alone = rows.stream().filter(row -> row.cell(2).equals(row.cell(3))).count();
    long last = rows.stream().filter(WorkedCasesTest::isFinal).count();
    long signals = rows.stream().filter(row -> row.cell(6).equals(row.cell(7))).count();
    table.append(line("interval from the Hub alone", alone, rows.size()));
    table.append(line("level with reviews (the floor)", last, rows.size()));
    table.append(line("signal on the exemption", signals, rows.size()));
    table.append(
        line("all three", rows.stream().filter(WorkedCasesTest::isEqual).count(), rows.size()));
    table.append(
        "\n| case | model | Hub alone: hand, found | final: hand, found | EU: hand, found |");
    table.append(" why it differs |\n| --- | --- | --- | --- | --- | --- |\n");
    for (Tables.Row row : rows) {
      List<String> words = row.list(1);
      String name = words.get(0).equals("hosted") ? words.get(2) : words.get(1);
      table.append(
          "| %s | `%s` | %s, %s | %s, %s | %s, %s | %s |%n"
              .formatted(
                  row.cell(0),
                  name,
                  row.cell(2),
                  row.cell(3),
                  row.cell(4),
                  row.cell(5),
                  row.cell(6),
                  row.cell(7),
                  row.cell(8))
              .replace(System.lineSeparator(), "\n"));
    }
    return table.toString();
  }

  private static String line(String what, long equal, int all) {
    return "| " + what + " | " + equal + " | " + all + " |\n";
  }

  private static String interval(OpennessGrade grade) {
    return number(grade.floor()) + "-" + number(grade.ceiling());
  }

  private static int number(OpennessLevel level) {
    return List.of(OpennessLevel.values()).indexOf(level);
  }

  static String signal(OpennessGrade grade) {
    EuSignal.Kind kind = grade.profile().euSignal().kind();
    return switch (kind) {
      case LOST_SYSTEMIC -> "SYS";
      case NOT_ELIGIBLE -> "NO";
      case REVIEW -> "REV";
      case UNKNOWN -> "?";
      case LIKELY -> "LIKELY";
      case NOT_APPLICABLE -> "N/A";
    };
  }
}
