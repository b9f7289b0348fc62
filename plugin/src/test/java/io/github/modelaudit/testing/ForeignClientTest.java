package io.github.modelaudit.testing;

import static io.github.modelaudit.testing.ForeignTools.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Proves the fake Hub against the client that the Hub's makers publish for JavaScript, so that our
 * own client is not tested against our own idea of the Hub alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignClientTest {
  private static final Path FOLDER = Path.of("src/test/node");
  private static final String BERT = "google-bert/bert-base-uncased";
  private static final String GATED = "meta-llama/Llama-3.1-8B-Instruct";

  private final ObjectMapper mapper = new ObjectMapper();
  private final com.fasterxml.jackson.databind.node.ObjectNode said = mapper.createObjectNode();

  @BeforeAll
  void ask() throws IOException, InterruptedException {
    need(
        Files.isDirectory(FOLDER.resolve("node_modules/@huggingface/hub")),
        "The foreign client is not installed: run 'npm ci --prefix plugin/src/test/node' first.");
    need(hasNode(), "There is no 'node' of version 18 or later on the path.");
    try (FakeHub hub = FakeHub.start()) {
      FakeModels.addTo(hub);
      hub.grant("hf_good", GATED);
      said.setAll((com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(run(hub)));
    }
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean isEnded = node.waitFor(10, TimeUnit.SECONDS);
      return isEnded && Integer.parseInt(version.trim().replaceAll("^v|\\..*", "")) >= 18;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(FakeHub hub) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("foreign-client", ".txt");
    ProcessBuilder command =
        new ProcessBuilder(
            "node", "check-fake-hub.mjs", hub.endpoint(), BERT, "bert-base-uncased", GATED);
    command.directory(FOLDER.toFile()).redirectError(errors.toFile());
    command.environment().put("HUB_CHECK_TOKEN", "hf_good");
    List.of("HTTP_PROXY", "http_proxy", "ALL_PROXY", "NODE_OPTIONS")
        .forEach(command.environment()::remove);
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    return output;
  }

  @Test
  void understands_the_description_of_a_model() {
    JsonNode info = said.path("info");

    assertThat(info.path("name").asText()).isEqualTo(BERT);
    assertThat(info.path("sha").asText()).isEqualTo(FakeRepo.model(BERT).sha());
    assertThat(info.path("gated").isBoolean()).isTrue();
    assertThat(info.path("private").asBoolean(true)).isFalse();
    assertThat(info.path("license").asText()).isEqualTo("apache-2.0");
    assertThat(info.path("isTagged").asBoolean()).isTrue();
  }

  @Test
  void follows_a_rename() {
    assertThat(said.path("renamed").asText()).isEqualTo(BERT);
  }

  @Test
  void understands_the_list_of_files() {
    assertThat(said.path("files").findValuesAsText("path"))
        .containsExactlyInAnyOrder("README.md", "config.json", "model.safetensors");
    assertThat(said.path("files").findValuesAsText("lfs"))
        .containsExactly(Bodies.sha256("weights of bert".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void downloads_files_of_both_kinds() {
    assertThat(said.path("card").asText()).startsWith("---\nlicense: \"apache-2.0\"\n");
    assertThat(said.path("weights").asText()).isEqualTo("weights of bert");
  }

  @Test
  void sees_the_gate() {
    assertThat(said.path("gatedInfo").asText()).isEqualTo("manual");
    assertThat(said.path("gatedFile").path("status").asInt()).isEqualTo(401);
    assertThat(said.path("gatedFile").path("message").asText()).contains("is restricted");
  }

  @Test
  void passes_the_gate_with_a_grant() {
    assertThat(said.path("grantedFile").asText()).isEqualTo("behind the gate");
  }

  @Test
  void knows_that_a_file_is_missing() {
    assertThat(said.path("missingFile").isNull()).isTrue();
  }

  @Test
  void knows_that_a_model_is_missing() {
    assertThat(said.path("missingModel").path("status").asInt()).isEqualTo(401);
    assertThat(said.path("missingModel").path("message").asText())
        .contains("Invalid username or password.");
  }

  @Test
  void knows_that_a_token_is_bad() {
    assertThat(said.path("badToken").path("status").asInt()).isEqualTo(401);
    assertThat(said.path("badToken").path("message").asText()).contains("Invalid credentials");
  }

  @Test
  void knows_that_a_revision_is_missing() {
    assertThat(said.path("missingRevision").path("status").asInt()).isEqualTo(404);
    assertThat(said.path("missingRevision").path("message").asText()).contains("Invalid rev id");
  }
}
