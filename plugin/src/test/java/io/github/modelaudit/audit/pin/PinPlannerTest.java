package io.github.modelaudit.audit.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.testing.HubGraphs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinPlannerTest {
  private static final String COMMIT = "b".repeat(40);

  @TempDir private Path root;

  private PinPlan plan(String file, int line, boolean isDeclared, String reference) {
    String[] parts = reference.split("@", -1);
    var key =
        new RepoKey(
            RepoId.model(parts[0]), parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    var evidence =
        new Evidence(
            "any",
            Location.of(file, line),
            reference,
            Scope.MAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    var model =
        new ModelDependency(
            new ModelRef.Hub(key),
            Confidence.HIGH,
            List.of(evidence),
            isDeclared ? List.of(evidence) : List.of(),
            List.of(),
            Optional.empty());
    var facts = new FetchOutcome.Fetched(key, HubGraphs.record(key.repo(), "mit"), List.of());
    return new PinPlanner(root, HubGraph.of(Map.of(key, HubNode.leaf(facts)))).plan(List.of(model));
  }

  /** Writes a file, pins, and returns the bytes of the file as text. */
  private String pinned(String file, String text, int line, boolean isDeclared, String reference)
      throws IOException {
    Path path = root.resolve(file);
    Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    PinPlan plan = plan(file, line, isDeclared, reference);
    assertThat(plan.refusals()).isEmpty();
    plan.write();
    return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  <model>acme/tiny</model> | acme/tiny | acme/tiny@#",
        "  <model>hf://acme/tiny@v1/x.gguf</model> | acme/tiny@v1 | hf://acme/tiny@#/x.gguf",
        "  <model>acme/tiny@main</model> | acme/tiny@main | acme/tiny@#",
        "  <model><id>acme/tiny</id><usage>test</usage></model> | acme/tiny | acme/tiny@#</id>",
        "  <model><id>acme/tiny</id><revision>v1</revision></model> | acme/tiny@v1 | <revision>#<",
        "  <!-- acme/tiny --> <model>acme/tiny</model> | acme/tiny | <model>acme/tiny@#</model>",
        "  <x>acme/tiny-2,acme/tiny,acme/tiny.v2</x> | acme/tiny | ,acme/tiny@#,acme/tiny.v2",
        "  <model>https://h.co/acme/tiny/resolve/main/a.onnx</model> | acme/tiny | resolve/#/a.onnx"
      })
  void writes_the_commit_into_a_pom(String line, String reference, String expected)
      throws IOException {
    String text = "<project>\n" + line + "\n</project>\n";

    String after = pinned("pom.xml", text, 2, true, reference);

    assertThat(after).contains(expected.replace("#", COMMIT));
    assertThat(after.lines().count()).isEqualTo(3);
  }

  @Test
  void follows_a_declaration_over_lines_and_no_further() throws IOException {
    String text =
        "<model>\n  <id>acme/tiny</id>\n</model>\n<model>\n  <id>acme/tiny</id>\n</model>\n";

    assertThat(pinned("pom.xml", text, 4, true, "acme/tiny"))
        .isEqualTo(
            "<model>\n  <id>acme/tiny</id>\n</model>\n<model>\n  <id>acme/tiny@"
                + COMMIT
                + "</id>\n</model>\n");
  }

  @Test
  void writes_the_commit_into_a_models_file() throws IOException {
    String text =
        "models:\n  - 'acme/tiny' # acme/tiny\n  - id: acme/tiny\n    revision: \"v1\"\n  - x/y\n";

    assertThat(pinned("ai-models.yaml", text, 2, true, "acme/tiny"))
        .contains("- 'acme/tiny@" + COMMIT + "' # acme/tiny\n");
    assertThat(pinned("ai-models.yaml", text, 3, true, "acme/tiny@v1"))
        .contains("- id: acme/tiny\n    revision: \"" + COMMIT + "\"\n  - x/y\n");
  }

  @Test
  void writes_the_commit_into_addresses_of_configuration() throws IOException {
    String text = "a=1\nuri=https://huggingface.co/acme/tiny/resolve/main/model.onnx\n";

    assertThat(pinned("application.properties", text, 2, false, "acme/tiny"))
        .isEqualTo(text.replace("main", COMMIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void keeps_every_other_byte(String end) throws IOException {
    String text =
        "\u00ef\u00bb\u00bf<!-- Gr\u00fc\u00dfe -->"
            + end
            + "\t<model>acme/tiny</model>  "
            + end
            + "<x/>";

    assertThat(pinned("pom.xml", text, 2, true, "acme/tiny"))
        .isEqualTo(text.replace("acme/tiny", "acme/tiny@" + COMMIT));
  }

  @Test
  void shows_the_line_before_and_after() throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<a>\n  <model>acme/tiny</model>\n");

    assertThat(plan("pom.xml", 2, true, "acme/tiny").changes())
        .containsExactly(
            new PinChange(
                Location.of("pom.xml", 2),
                "<model>acme/tiny</model>",
                "<model>acme/tiny@" + COMMIT + "</model>"));
  }

  @ParameterizedTest
  @CsvSource({
    "pom.xml, <model>${chat.model}</model>, true, may stand in its place",
    "pom.xml, <m>acme/tiny and acme/tiny</m>, true, may stand in its place",
    "application.yaml, model: acme/tiny, false, the program reads the value itself",
    "Chat.java, model(\"acme/tiny\"), false, edited safely",
    "libs/models.jar, acme/tiny, false, edited safely"
  })
  void refuses_what_is_not_sure_and_says_what_to_write(
      String file, String line, boolean isDeclared, String reason) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, line);

    PinPlan plan = plan(file, 1, isDeclared, "acme/tiny");

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.files()).isEmpty();
    assertThat(plan.refusals())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.message())
                    .startsWith("Cannot edit '" + file + ":1': ")
                    .contains(reason)
                    .contains("'acme/tiny@" + COMMIT + "'")
                    .endsWith("."));
  }

  @Test
  void refuses_wide_encodings_and_files_outside() throws IOException {
    Charset wide = StandardCharsets.UTF_16LE;
    Files.write(root.resolve("pom.xml"), "<model>acme/tiny</model>".getBytes(wide));

    assertThat(plan("pom.xml", 1, true, "acme/tiny").refusals()).hasSize(1);
    assertThat(plan("../pom.xml", 1, true, "acme/tiny").refusals().get(0).reason())
        .isEqualTo("the file is not in the project");
  }
}
