package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.DocPage;
import io.github.modelaudit.testing.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes what the tool says of systems that popular texts name. */
class ClaimsPageTest {
  private static final Set<String> ASIDE = Set.of("unpinned-model");

  private final Knowledge knowledge = bundled();
  private final OpennessGrader grader =
      new OpennessGrader(knowledge.licenses(), knowledge.hosted(), knowledge.openness());

  private static Knowledge bundled() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void states_what_the_tool_says_of_every_system() throws IOException {
    DocPage.of("openness-claims.md").assertHolds("claims", table());
  }

  @Test
  void calls_no_system_open_source_that_a_provider_runs() throws IOException {
    assertThat(Tables.read("openness/claims.txt"))
        .filteredOn(row -> row.cell(2).startsWith("hosted"))
        .allMatch(row -> grade(row).floor() != OpennessLevel.OPEN_SOURCE_AI);
  }

  private String table() throws IOException {
    StringBuilder table =
        new StringBuilder("| system | what is claimed | what the tool says | why |\n");
    table.append("| --- | --- | --- | --- |\n");
    for (Tables.Row row : Tables.read("openness/claims.txt")) {
      boolean isModel = !row.cell(2).equals("-");
      String says =
          isModel
              ? "`"
                  + row.list(2).get(row.list(2).get(0).equals("hub") ? 1 : 2)
                  + "`: "
                  + words(grade(row))
              : "no model";
      String why = isModel ? (reasons(grade(row)) + " " + row.cell(3)).strip() : row.cell(3);
      table.append("| " + String.join(" | ", row.cell(0), row.cell(1), says, why) + " |\n");
    }
    return table.toString();
  }

  private OpennessGrade grade(Tables.Row row) {
    return new WorkedCase(row.list(2)).grade(knowledge, grader);
  }

  private static String words(OpennessGrade grade) {
    String floor = word(grade.floor());
    String ceiling = word(grade.ceiling());
    String interval = floor.equals(ceiling) ? floor : floor + " to " + ceiling;
    return interval + "; exemption signal: " + WorkedCasesTest.signal(grade);
  }

  private static String word(OpennessLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String reasons(OpennessGrade grade) {
    List<String> texts =
        grade.reasons().stream()
            .filter(reason -> !ASIDE.contains(reason.code()))
            .map(OpennessReason::text)
            .toList();
    return texts.stream().collect(Collectors.joining(" "));
  }
}
