package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who declares nothing and has compiled code, weights and a Compose file. */
class DiscoveryIT {
  @TempDir Path folder;
  private UserMachine machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = UserMachine.in(folder);
    machine.hub().add(UserMachine.model("acme/served", "apache-2.0"));
    machine.hub().add(UserMachine.model("sentence-transformers/all-MiniLM-L6-v2", "apache-2.0"));
  }

  @AfterEach
  void tearDown() {
    machine.close();
  }

  @Test
  void finds_what_code_weights_and_deployment_files_name() throws IOException {
    MavenBuild.Run run =
        machine.project("found-everywhere").run("compile", UserMachine.PLUGIN + "check");

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(found(run.file("target/model-audit/model-audit.json")))
        .containsExactlyInAnyOrder(
            "acme/tiny main: call-sites at src/main/java/it/Chat.java:12",
            "acme/served deployment: deployment at compose.yaml:4",
            "sentence-transformers/all-MiniLM-L6-v2 deployment: weights at models/model.onnx");
  }

  private static List<String> found(String report) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode model : new ObjectMapper().readTree(report).get("models")) {
      for (JsonNode evidence : model.get("evidence")) {
        String line = evidence.get("line").isNull() ? "" : ":" + evidence.get("line").asInt();
        found.add(
            "%s %s: %s at %s%s"
                .formatted(
                    model.get("name").asText(),
                    model.get("scope").asText(),
                    evidence.get("detector").asText(),
                    evidence.get("path").asText(),
                    line));
      }
    }
    return found;
  }
}
