package io.github.modelaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.SampleLicenses;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  private final ReportWriter writer = ReportWriter.standard(SampleLicenses::find);

  @TempDir Path folder;

  @Test
  void knows_its_formats_in_order() {
    assertThat(writer.ids())
        .containsExactly(
            "json",
            "html",
            "notice",
            "sarif",
            "junit",
            "csv",
            "markdown",
            "gitlab",
            "github-annotations",
            "cyclonedx",
            "spdx");
  }

  @Test
  void writes_every_format_into_a_new_directory() throws Exception {
    Path directory = folder.resolve("target/model-audit");

    assertThat(writer.write(AuditResults.many(), directory))
        .startsWith(directory.resolve("model-audit.json"), directory.resolve("index.html"))
        .hasSizeGreaterThanOrEqualTo(writer.ids().size())
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void writes_only_what_is_asked_for() throws Exception {
    List<Path> files = writer.only(List.of("html", "html")).write(AuditResults.many(), folder);

    assertThat(files).containsExactly(folder.resolve("index.html"));
    assertThat(folder).isDirectoryNotContaining("glob:**.json");
  }

  @Test
  void lists_the_good_formats_when_one_is_unknown() {
    assertThatThrownBy(() -> writer.only(List.of("json", "parchment")))
        .isInstanceOf(UnknownFormatException.class)
        .hasMessage(
            "Cannot use 'parchment' for <formats>: it is no report format. Use one or more of 'json',"
                + " 'html', 'notice', 'sarif', 'junit', 'csv', 'markdown', 'gitlab',"
                + " 'github-annotations', 'cyclonedx', 'spdx'.");
    assertThatThrownBy(() -> writer.only(List.of("jsn")))
        .hasMessageContaining("it is no report format. Did you mean 'json'? Use one or more of");
  }
}
