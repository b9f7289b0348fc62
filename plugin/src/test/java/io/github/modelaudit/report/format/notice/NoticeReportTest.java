package io.github.modelaudit.report.format.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.SampleLicenses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeReportTest {
  private static final String LINE =
      "Acme is licensed under the Acme License, Copyright © Acme, Inc. *All* Rights Reserved.";

  private final NoticeReport report = new NoticeReport(SampleLicenses::find);

  private static AuditResult owing(String scenario) {
    AuditResult result = AuditResults.scenario(scenario);
    List<AssessedModel> models =
        result.models().stream()
            .map(
                model ->
                    model.with(
                        List.of(
                            obligation(Obligation.Kind.NOTICE_LINE, LINE),
                            obligation(Obligation.Kind.DISPLAY_PHRASE, "Built with Acme"),
                            obligation(Obligation.Kind.LICENSE_COPY, ""))))
            .toList();
    return new AuditResult(
        result.tool(),
        result.project(),
        result.policy(),
        result.at(),
        result.verdict(),
        models,
        result.findings(),
        result.problems());
  }

  private static Obligation obligation(Obligation.Kind kind, String wording) {
    return new Obligation(
        kind,
        Obligation.Actor.DISTRIBUTOR,
        Obligation.State.DUE,
        SampleLicenses.COMMUNITY,
        "Do what is asked.",
        Optional.of(wording).filter(words -> !words.isEmpty()),
        true);
  }

  @Test
  void writes_two_files(@TempDir Path folder) throws IOException {
    assertThat(report.write(owing("many"), folder))
        .containsExactly("NOTICE-MODELS.txt", "NOTICE-MODELS.md");
  }

  @Test
  void the_plain_file_is_for_people_and_lawyers() {
    Golden.assertMatches("report/many.notice.txt", report.text(owing("many")));
  }

  @Test
  void the_other_file_says_the_same_with_headings() {
    assertThat(report.markdown(owing("many")).lines())
        .contains("## acme/embed-small", "> " + LINE.replace("*", "\\*"), "To pass on:");
  }

  @Test
  void keeps_the_words_of_the_licensor_byte_for_byte() {
    assertThat(report.text(owing("one")).lines()).contains(LINE, "Built with Acme");
  }

  @Test
  void lets_no_name_forge_lines_or_markup() {
    assertThat(report.text(owing("unicode"))).doesNotContain("\r", "\u202e");
    assertThat(report.markdown(owing("unicode"))).doesNotContain("<script");
  }

  @Test
  void says_so_when_there_is_nothing_to_say() {
    assertThat(report.text(AuditResults.scenario("empty"))).contains("contains no AI model");
  }
}
