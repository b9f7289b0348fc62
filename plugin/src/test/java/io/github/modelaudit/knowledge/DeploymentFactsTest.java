package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.domain.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentFactsTest {
  @TempDir private Path folder;

  private static DeploymentCatalogue bundled() throws KnowledgeException {
    return new KnowledgeLoader().bundled().detection().deployments();
  }

  private DeploymentCatalogue overlaid(String text) throws IOException, KnowledgeException {
    Files.writeString(folder.resolve("deployments.yaml"), text);
    return new KnowledgeLoader().load(List.of(folder)).detection().deployments();
  }

  private static ModelServer server(DeploymentCatalogue catalogue, String id) {
    return catalogue.servers().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "tgi,ghcr.io/huggingface/text-generation-inference:3.3.4,true",
    "tgi,huggingface/text-generation-inference,true",
    "tgi,acme/huggingface/text-generation-inference@sha256:00,true",
    "tgi,ghcr.io/huggingface/text-embeddings-inference:1,false",
    "tgi,ghcr.io/acme/text-generation-inference-ui,false",
    "llamacpp,ghcr.io/ggml-org/llama.cpp:server-cuda,true",
    "llamacpp,localhost:5000/ggml-org/llama.cpp:server,true",
    "ollama,ollama/ollama,true",
    "ollama,ollama/ollama-python,false",
    "ollama,redis:7,false"
  })
  void knows_a_server_by_its_image(String id, String image, boolean isKnown) throws Exception {
    assertThat(server(bundled(), id).isIn(image)).isEqualTo(isKnown);
  }

  @Test
  void what_was_only_recalled_is_not_said_to_be_sure() throws Exception {
    assertThat(bundled().servers())
        .filteredOn(it -> it.provenance().basis().equals("recalled"))
        .isNotEmpty()
        .noneMatch(it -> it.provenance().confidence() == Confidence.HIGH);
  }

  @Test
  void a_kind_is_known_in_its_own_group_only() throws Exception {
    assertThat(bundled().resources())
        .anyMatch(it -> it.isOf("kubeai.org/v1", "Model"))
        .noneMatch(it -> it.isOf("shop.example/v1", "Model"))
        .noneMatch(it -> it.isOf("v1", "Model"));
  }

  @Test
  void a_users_server_is_added_or_replaces_one() throws Exception {
    DeploymentCatalogue catalogue =
        overlaid(
            """
            servers:
              - {id: acme, value: hub-id, images: [acme/server], flags: [--load], checked: 2026-12-01}
              - {id: ollama, value: runtime-name, images: [acme/ollama], checked: 2026-12-01}
            schemes:
              - {scheme: acme, system: ollama, checked: 2026-12-01}
            """);

    assertThat(server(catalogue, "acme").arguments().flags())
        .containsEntry("--load", ModelServer.Use.MODEL);
    assertThat(server(catalogue, "ollama").isIn("ollama/ollama")).isFalse();
    assertThat(server(catalogue, "vllm").isIn("vllm/vllm-openai")).isTrue();
    assertThat(catalogue.findScheme("ACME").flatMap(ModelScheme::system)).contains("ollama");
  }

  @Test
  void a_mistake_names_file_line_and_the_nearest_key() {
    assertThatThrownBy(
            () ->
                overlaid("servers:\n  - {id: a, value: hub-id, flag: [-m], checked: 2026-12-01}\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("deployments.yaml")
        .hasMessageContaining("unknown key 'flag' at line 2")
        .hasMessageContaining("'flags'");
  }
}
