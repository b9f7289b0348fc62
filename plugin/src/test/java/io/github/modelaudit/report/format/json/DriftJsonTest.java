package io.github.modelaudit.report.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.audit.ToolIdentity;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftJsonTest {
  private static final Path SCHEMA = Path.of("../docs/schema/drift.schema.json");
  private static final Path PAGE = Path.of("../docs/guide/drift.md");

  private static DriftFinding finding(DriftKind kind) {
    var change =
        new DriftChange(
            kind,
            "acme/tiny",
            Optional.of("then"),
            Optional.empty(),
            "Model 'acme/tiny' is not as it was.",
            "Look at it.",
            Confidence.HIGH);
    return new DriftFinding(change, kind.severity(), "acme/tiny", Location.of("pom.xml", 12));
  }

  private static DriftResult result() {
    return new DriftResult(
        new ToolIdentity("model-audit-maven-plugin", "0.0.0-test", "2026-01-01"),
        new ProjectIdentity("com.acme", "app", "1.0", "App"),
        "model-audit.lock.json",
        Instant.parse("2026-01-01T00:00:00Z"),
        Verdict.FAIL,
        3,
        Stream.of(DriftKind.values()).map(DriftJsonTest::finding).toList(),
        List.of(
            new Problem(
                "hub-unreachable",
                "Cannot read model 'acme/base'.",
                "Try again.",
                true,
                Optional.empty())));
  }

  @Test
  void writes_every_kind_of_change() throws IOException {
    Golden.assertMatches("report/drift.json", new DriftJson().text(result()));
  }

  @Test
  void follows_the_published_schema(@TempDir Path folder) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

    Path file = new DriftJson().write(result(), folder.resolve("new"));

    assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(Files.readString(file).replace("gone", "odd"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void every_kind_has_a_place_in_the_guide() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);

    assertThat(Stream.of(DriftKind.values()).map(kind -> "### " + kind.id()))
        .allSatisfy(heading -> assertThat(lines).contains(heading));
  }
}
