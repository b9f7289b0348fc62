package io.github.modelaudit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that discovery and the bundled keys, providers and names fit together. */
class BundledKnowledgeTest {
  @TempDir private Path root;

  private List<String> discover(ProjectInputs inputs)
      throws KnowledgeException, DiscoveryException {
    DiscoveryResult result = Discovery.standard(new KnowledgeLoader().bundled()).discover(inputs);
    assertThat(result.problems()).isEmpty();
    return result.models().stream().map(BundledKnowledgeTest::shown).toList();
  }

  private static String shown(ModelDependency model) {
    return model.ref().kind()
        + " "
        + model.ref().source()
        + " "
        + model.ref().name()
        + (model.isActive() ? "" : " (inactive)");
  }

  private ProjectInputs configured(String... lines) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(folder.resolve("application.properties"), String.join("\n", lines));
    return Projects.at(root);
  }

  @Test
  void finds_what_spring_ai_names() throws Exception {
    ProjectInputs inputs =
        configured(
            "spring.ai.openai.chat.options.model=gpt-4o-mini",
            "spring.ai.anthropic.chat.model=claude-haiku-4-5",
            "spring.ai.ollama.embedding.options.model=nomic-embed-text",
            "spring.ai.azure.openai.chat.options.deployment-name=chat-prod",
            "spring.ai.bedrock.converse.chat.options.model=anthropic.claude-3-haiku-20240307-v1:0",
            "spring.ai.embedding.transformer.onnx.modelUri=https://huggingface.co/acme/e/resolve/main/m.onnx");

    assertThat(discover(inputs))
        .containsExactly(
            "HUB huggingface acme/e",
            "HUB huggingface nomic-ai/nomic-embed-text-v1.5",
            "HOSTED anthropic claude-haiku-4-5",
            "HOSTED bedrock anthropic.claude-3-haiku-20240307-v1:0",
            "HOSTED openai gpt-4o-mini",
            "UNRESOLVED azure-openai chat-prod");
  }

  @Test
  void finds_what_langchain4j_names_in_spring() throws Exception {
    assertThat(
            discover(
                configured(
                    "langchain4j.open-ai.chat-model.model-name=gpt-4o",
                    "langchain4j.ollama.chat-model.model-name=llama3.2")))
        .containsExactly(
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct", "HOSTED openai gpt-4o");
  }

  @Test
  void finds_what_quarkus_names() throws Exception {
    assertThat(
            discover(
                configured(
                    "quarkus.langchain4j.ollama.chat-model.model-id=llama3.2",
                    "quarkus.langchain4j.openai.judge.chat-model.model-name=gpt-4o",
                    "quarkus.langchain4j.jlama.chat-model.model-name=tjake/Tiny-Jlama",
                    "quarkus.langchain4j.watsonx.chat-model.model-name=ibm/granite-4-h-small",
                    "quarkus.langchain4j.jlama.enable-integration=false")))
        .containsExactly(
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct",
            "HUB huggingface tjake/Tiny-Jlama (inactive)",
            "HOSTED openai gpt-4o",
            "HOSTED watsonx ibm/granite-4-h-small");
  }

  @Test
  void follows_the_selectors_of_spring_ai() throws Exception {
    assertThat(
            discover(
                configured(
                    "spring.ai.model.chat=mistral",
                    "spring.ai.model.embedding=openai",
                    "spring.ai.model.embedding.text=vertexai",
                    "spring.ai.mistralai.chat.options.model=mistral-small-latest",
                    "spring.ai.azure.openai.image.options.model=dall-e-3",
                    "spring.ai.openai.chat.options.model=gpt-4o",
                    "spring.ai.openai.embedding.options.model=text-embedding-3-small",
                    "spring.ai.vertex.ai.embedding.text.options.model=text-embedding-004",
                    "spring.ai.ollama.embedding.options.model=bge-m3")))
        .containsExactly(
            "HUB huggingface BAAI/bge-m3 (inactive)",
            "HOSTED azure-openai dall-e-3",
            "HOSTED google-vertex text-embedding-004",
            "HOSTED mistral mistral-small-latest",
            "HOSTED openai gpt-4o (inactive)",
            "HOSTED openai text-embedding-3-small");
  }

  @Test
  void tells_run_times_by_their_port_and_services_by_their_host() throws Exception {
    assertThat(
            discover(
                configured(
                    "spring.ai.openai.chat.base-url=http://localhost:12434/engines",
                    "spring.ai.openai.chat.options.model=ai/gemma3",
                    "spring.ai.openai.embedding.base-url=http://ollama.acme.example:11434/v1",
                    "spring.ai.openai.embedding.options.model=bge-m3",
                    "spring.ai.openai.image.base-url=https://openrouter.ai/api/v1",
                    "spring.ai.openai.image.options.model=black-forest-labs/flux",
                    "spring.ai.openai.moderation.base-url=https://router.huggingface.co/v1",
                    "spring.ai.openai.moderation.options.model=meta-llama/Llama-Guard-3-8B:groq")))
        .containsExactly(
            "HUB huggingface BAAI/bge-m3",
            "HUB huggingface google/gemma-3-4b-it",
            "HUB huggingface meta-llama/Llama-Guard-3-8B",
            "HOSTED openrouter black-forest-labs/flux");
  }

  @Test
  void understands_every_kind_of_provider_in_a_declaration() throws Exception {
    assertThat(
            discover(
                Projects.declaring(
                    Projects.at(root),
                    List.of(
                        hosted("gpt-4o", "open-ai"),
                        hosted("acme/tiny", "hf"),
                        hosted("Qwen/Qwen3-8B", "vllm"),
                        hosted("someone/llama3.2", "ollama"),
                        hosted("gpt-oss:120b-cloud", "ollama")))))
        .containsExactly(
            "HUB huggingface acme/tiny",
            "HUB huggingface Qwen/Qwen3-8B",
            "HOSTED ollama-cloud gpt-oss:120b-cloud",
            "HOSTED openai gpt-4o",
            "UNRESOLVED ollama someone/llama3.2");
  }

  private static DeclaredModel hosted(String id, String provider) {
    return new DeclaredModel(
        id, Optional.of(provider), Optional.empty(), Optional.empty(), Location.of("pom.xml", 1));
  }
}
