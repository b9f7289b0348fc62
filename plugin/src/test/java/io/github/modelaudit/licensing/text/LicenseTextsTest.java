package io.github.modelaudit.licensing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextMatch.Form;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.text.TemplateTable;
import io.github.modelaudit.licensing.text.LabelledTexts.Labelled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page about recognised texts against what is recognised. */
class LicenseTextsTest {
  private static final Path PAGE = Path.of("../docs/license-texts.md");
  private static final String START = "<!-- table -->\n";
  private static final List<String> OUTCOMES =
      List.of("standard", "with additions", "changed", "titled", "unknown", "another license");

  private final TextRecogniser recogniser;

  LicenseTextsTest() throws KnowledgeException {
    recogniser =
        new TextRecogniser(
            TemplateTable.bundled(), new KnowledgeLoader().bundled().licenses().textMarks());
  }

  @Test
  void the_page_says_what_is_recognised() throws IOException {
    List<Labelled> texts = LabelledTexts.all();

    String table = table(texts);

    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(START) + START.length());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, head + table);
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(60);
    assertThat(page).isEqualTo(head + table);
  }

  @Test
  void takes_no_altered_text_for_a_standard_license() {
    assertThat(LabelledTexts.all())
        .filteredOn(text -> !text.form().equals(Optional.of(Form.STANDARD)))
        .noneMatch(text -> outcome(text).equals("standard"));
  }

  private LegalText.Read read(Labelled labelled) {
    return (LegalText.Read) recogniser.recognise(labelled.text().getBytes(StandardCharsets.UTF_8));
  }

  private String outcome(Labelled labelled) {
    Optional<TextMatch> best = read(labelled).matches().stream().findFirst();
    if (best.isEmpty()) {
      return "unknown";
    }
    return best.get().licenses().contains(labelled.license())
        ? word(best.get().form())
        : "another license";
  }

  private static String word(Form form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String table(List<Labelled> texts) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (Labelled text : texts) {
      counts
          .computeIfAbsent(
              text.form().map(LicenseTextsTest::word).orElse("unknown"),
              any -> new LinkedHashMap<>())
          .merge(outcome(text), 1L, Long::sum);
    }
    String head =
        "| it is | "
            + String.join(" | ", OUTCOMES)
            + " |\n|"
            + " --- |".repeat(OUTCOMES.size() + 1);
    String rows =
        counts.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + cells(row.getValue()) + " |")
            .collect(Collectors.joining("\n"));
    return texts.size()
        + " texts; down what a text is, across what it is recognised as.\n\n"
        + head
        + "\n"
        + rows
        + "\n\n"
        + details(texts);
  }

  private static String cells(Map<String, Long> row) {
    return OUTCOMES.stream()
        .map(outcome -> row.getOrDefault(outcome, 0L).toString())
        .collect(Collectors.joining(" | "));
  }

  private String details(List<Labelled> texts) {
    Stream<String> rows =
        texts.stream()
            .map(
                text ->
                    "| "
                        + text.name()
                        + " | "
                        + outcome(text)
                        + " | "
                        + found(text)
                        + " | "
                        + read(text).unexplained()
                        + " % |");
    return "| text | recognised as | license found | file not explained |\n| --- | --- | --- | --- |\n"
        + rows.collect(Collectors.joining("\n", "", "\n"));
  }

  private String found(Labelled text) {
    return read(text).matches().stream()
        .findFirst()
        .filter(match -> match.found().isPresent())
        .map(match -> match.found().getAsInt() + " %")
        .orElse("–");
  }
}
