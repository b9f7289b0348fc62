package io.github.modelaudit.licensing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.text.ExtractedClause;
import io.github.modelaudit.domain.text.ExtractedClause.Topic;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextMatch.Form;
import io.github.modelaudit.knowledge.TextMarks;
import io.github.modelaudit.knowledge.text.TemplateTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRecogniserTest {
  private static final TemplateTable TABLE = TemplateTable.bundled();

  private final TextRecogniser recogniser = new TextRecogniser(TABLE, List.of());

  private LegalText.Read read(String text) {
    return (LegalText.Read) recogniser.recognise(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void recognises_a_standard_text_with_a_holder() {
    LegalText.Read read =
        read(SpdxTexts.of("MIT").replace("<year> <copyright holders>", "2025 Acme, Inc."));

    assertThat(read.unexplained()).isZero();
    assertThat(read.matches())
        .singleElement()
        .satisfies(match -> assertThat(match.form()).isEqualTo(Form.STANDARD))
        .extracting(TextMatch::licenses)
        .isEqualTo(List.of("MIT"));
  }

  @Test
  void gives_all_ids_of_licenses_with_one_text() {
    assertThat(read(SpdxTexts.of("AGPL-1.0-only")).matches().get(0).licenses())
        .contains("AGPL-1.0-only", "AGPL-1.0-or-later");
  }

  @Test
  void tells_additions_from_the_standard_text() {
    LegalText.Read read =
        read(
            SpdxTexts.of("MIT")
                + "\nIf your product has more than 100 million monthly active users, or more than 20"
                + " million US dollars in monthly revenue, you shall display \"Acme\".");

    assertThat(read.matches()).extracting(TextMatch::form).containsExactly(Form.WITH_ADDITIONS);
    assertThat(read.matches().get(0).found()).hasValue(100);
    assertThat(read.unexplained()).isBetween(10, 20);
    assertThat(read.clauses())
        .contains(
            new ExtractedClause(Topic.USER_CAP, "100 million monthly active users"),
            new ExtractedClause(Topic.DISPLAY, "acme"));
  }

  @Test
  void sees_a_restriction_in_a_copyright_line() {
    LegalText.Read read =
        read(
            SpdxTexts.of("MIT")
                .replace("<year> <copyright holders>", "2025 Acme. Non-commercial use only."));

    assertThat(read.matches().get(0).form()).isEqualTo(Form.WITH_ADDITIONS);
    assertThat(read.clauses()).extracting(ExtractedClause::topic).contains(Topic.NON_COMMERCIAL);
  }

  @Test
  void takes_a_turned_word_for_a_change() {
    LegalText.Read read =
        read(SpdxTexts.of("MIT").replace("without restriction", "with restriction"));

    assertThat(read.matches().get(0).form()).isEqualTo(Form.CHANGED);
  }

  @Test
  void finds_two_licenses_in_one_file() {
    LegalText.Read read = read(SpdxTexts.of("Apache-2.0") + "\n\n" + SpdxTexts.of("MIT"));

    assertThat(read.matches()).flatExtracting(TextMatch::licenses).contains("Apache-2.0", "MIT");
  }

  @Test
  void recognises_a_license_by_its_phrases_and_not_by_a_mention() {
    var known =
        new TextRecogniser(
            TABLE,
            List.of(
                new TextMarks("acme-mit", List.of(), List.of("display “Acme One”"), List.of()),
                new TextMarks("acme", List.of("Acme Model License"), List.of(), List.of())));
    String own = SpdxTexts.of("MIT") + "\nAbove 5 million active users display \"Acme One\".";
    String mention = "This is under the Acme Model License.";

    LegalText.Read read = (LegalText.Read) known.recognise(own.getBytes(StandardCharsets.UTF_8));

    assertThat(read.matches().get(0))
        .extracting(TextMatch::licenses)
        .isEqualTo(List.of("acme-mit"));
    assertThat(known.recognise(mention.getBytes(StandardCharsets.UTF_8)))
        .extracting(text -> ((LegalText.Read) text).matches())
        .isEqualTo(List.of());
  }

  @Test
  void does_not_read_what_is_no_text_or_too_long() {
    assertThat(recogniser.recognise(new byte[] {1, 0, 2}).kind()).isEqualTo(LegalText.Kind.UNREAD);
    assertThat(recogniser.recognise(new byte[600 * 1024]).kind()).isEqualTo(LegalText.Kind.UNREAD);
  }

  @Test
  void survives_hostile_texts() {
    String[] hostile = {
      "a ".repeat(250_000),
      "<".repeat(500_000),
      "1.1.1.1.".repeat(60_000),
      "revenue $1 ".repeat(40_000),
      "copyright (c) ".repeat(30_000),
      "permission is hereby granted ".repeat(15_000)
    };

    for (String text : hostile) {
      assertThat(recogniser.recognise(text.getBytes(StandardCharsets.UTF_8)).kind())
          .isEqualTo(LegalText.Kind.READ);
    }
  }
}
