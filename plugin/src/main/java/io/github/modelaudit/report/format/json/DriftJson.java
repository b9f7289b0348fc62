package io.github.modelaudit.report.format.json;

import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.report.format.JsonText;
import io.github.modelaudit.report.format.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has changed since a project was locked, for other programs, {@value #FILE}. */
public final class DriftJson {
  /** The name of the file. */
  public static final String FILE = "drift.json";

  /** The version of the form: the major number changes when a reader may break. */
  public static final String SCHEMA_VERSION = "1.0";

  /** Writes the file into a folder, which is made if need be, and returns it. */
  public Path write(DriftResult result, Path directory) throws IOException {
    Files.createDirectories(directory);
    return Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
  }

  String text(DriftResult result) throws IOException {
    return JsonText.of(fields(result));
  }

  private static JsonFields fields(DriftResult result) {
    return new JsonFields()
        .text("schemaVersion", SCHEMA_VERSION)
        .object(
            "tool",
            new JsonFields()
                .text("name", result.tool().name())
                .text("version", result.tool().version())
                .text("knowledge", result.tool().knowledge()))
        .object("project", JsonReport.project(result.project()))
        .text("comparedAt", result.at().toString())
        .text("lock", result.lock())
        .text("verdict", Words.id(result.verdict()))
        .number("compared", result.compared())
        .objects("findings", result.findings(), DriftJson::finding)
        .objects("problems", result.problems(), JsonReport::problem);
  }

  private static JsonFields finding(DriftFinding finding) {
    DriftChange change = finding.change();
    var fields =
        new JsonFields()
            .text("kind", change.kind().id())
            .text("severity", Words.id(finding.severity()))
            .text("model", finding.model())
            .text("subject", change.subject())
            .text("before", change.before())
            .text("after", change.after())
            .text("message", change.message())
            .text("remedy", change.remedy())
            .text("confidence", Words.id(change.confidence()));
    return JsonReport.place(fields, finding.location());
  }
}
