package io.github.modelaudit.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Mention;
import io.github.modelaudit.domain.Mentions;
import io.github.modelaudit.report.format.ProjectSite;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbsenceStoryTest {

  private static Mention mention(int line) {
    return new Mention(
        Location.of("src/main/java/A.java", line),
        "// gpt-4o",
        Mention.Reason.COMMENT,
        "it stands in a comment");
  }

  private static List<String> told(Mentions mentions, String... reported) {
    return AbsenceStory.of("gpt-4o", mentions, List.of(reported), List.of()).stream()
        .map(line -> "  ".repeat(line.depth()) + line.text())
        .toList();
  }

  @Test
  void names_each_place_and_why_it_does_not_count() {
    assertThat(told(new Mentions(List.of(mention(3)), true)))
        .containsExactly(
            "'gpt-4o' is not reported",
            "",
            "Where it is named, and why that does not count",
            "  src/main/java/A.java:3",
            "    // gpt-4o",
            "    It stands in a comment.",
            "",
            "What would change that",
            "  If the project does depend on it, declare it: <model>gpt-4o</model>, see"
                + " "
                + ProjectSite.page("guide/declaring-models.md")
                + ".");
  }

  @Test
  void says_that_nothing_names_it_and_what_may_be_meant() {
    assertThat(told(new Mentions(List.of(), false), "gpt-4o-mini"))
        .containsExactly(
            "'gpt-4o' is not reported",
            "  Nothing that people write in the project names it.",
            "  Not every file was searched: some are too large, or there are too many.",
            "",
            "What is reported and may be meant",
            "  gpt-4o-mini (explain it with -Dmodel=gpt-4o-mini)");
  }

  @Test
  void counts_what_it_does_not_show() {
    List<Mention> many = IntStream.rangeClosed(1, 50).mapToObj(AbsenceStoryTest::mention).toList();

    assertThat(told(new Mentions(many, true))).contains("  and 10 more places.");
  }

  @Test
  void says_what_could_not_be_looked_at() {
    List<Line> story =
        AbsenceStory.of(
            "gpt-4o", new Mentions(List.of(), true), List.of(), List.of("Cannot read 'a.yml'."));

    assertThat(story)
        .contains(
            new Line(
                Line.Tone.HEADING, 0, "What could not be looked at, so that it may be named there"),
            new Line(Line.Tone.PLAIN, 1, "Cannot read 'a.yml'."));
  }
}
