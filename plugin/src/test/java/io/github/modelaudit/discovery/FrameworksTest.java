package io.github.modelaudit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that the keys of every framework are read as that framework reads them. */
class FrameworksTest {
  @TempDir private Path root;

  private List<ModelDependency> models() throws KnowledgeException, DiscoveryException {
    DiscoveryResult result =
        Discovery.standard(new KnowledgeLoader().bundled()).discover(Projects.at(root));
    assertThat(result.problems()).isEmpty();
    return result.models();
  }

  private List<String> discover() throws KnowledgeException, DiscoveryException {
    return models().stream().map(FrameworksTest::shown).toList();
  }

  private static String shown(ModelDependency model) {
    return model.ref().kind()
        + " "
        + model.ref().source()
        + " "
        + model.ref().name()
        + (model.isActive() ? "" : " (inactive)");
  }

  private void file(String name, String text) throws IOException {
    Path file = root.resolve("src/main/resources").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void reads_the_common_and_the_named_models_of_micronaut() throws Exception {
    file(
        "application.yml",
        """
        langchain4j:
          ollama:
            model-name: llama3.2
          open-ai:
            base-url: https://api.groq.com/openai/v1
            chat-model:
              model-name: gpt-of-all
            chat-models:
              judge:
                base-url: https://openrouter.ai/api/v1
                model-name: llama-3.3-70b-versatile
          hugging-face:
            model-id: acme/chat
          azure-open-ai:
            deployment-name: our-chat
          pgvector:
            embedding-stores:
              default:
                table: gpt-4o
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface acme/chat",
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct",
            "HOSTED groq gpt-of-all",
            "HOSTED openrouter llama-3.3-70b-versatile",
            "UNRESOLVED azure-openai our-chat");
  }

  @Test
  void lets_a_key_beside_the_model_tell_the_provider_in_helidon() throws Exception {
    file(
        "application.yaml",
        """
        langchain4j:
          providers:
            lc4j-in-process:
              type: all_minilm_l6_v2_q
            open-ai:
              base-url: https://api.groq.com/openai/v1
            ollama:
              base-url: http://localhost:11434
          models:
            embedder:
              provider: lc4j-in-process
            cheap:
              provider: open-ai
              model-name: llama-3.3-70b-versatile
            own:
              provider: open-ai
              base-url: https://api.openai.com/v1
              model-name: gpt-4o
            local:
              provider: ollama
              model-name: llama3.2
            off:
              provider: ollama
              enabled: false
              model-name: bge-m3
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface BAAI/bge-m3 (inactive)",
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct",
            "HUB huggingface sentence-transformers/all-MiniLM-L6-v2",
            "HUB huggingface Xenova/all-MiniLM-L6-v2",
            "HOSTED groq llama-3.3-70b-versatile",
            "HOSTED openai gpt-4o");
  }

  @Test
  void lets_helidon_s_older_keys_switch_a_model_off() throws Exception {
    file(
        "application.yaml",
        """
        langchain4j:
          open-ai:
            chat-model:
              enabled: false
              model-name: gpt-4o
            embedding-model:
              enabled: true
              model-name: text-embedding-3-small
        """);

    assertThat(discover())
        .containsExactly("HOSTED openai gpt-4o (inactive)", "HOSTED openai text-embedding-3-small");
  }

  @Test
  void lets_the_class_tell_the_provider_of_a_bean() throws Exception {
    file(
        "META-INF/microprofile-config.properties",
        """
        dev.langchain4j.cdi.plugin.chat-model.class=dev.langchain4j.model.openai.OpenAiChatModel
        dev.langchain4j.cdi.plugin.chat-model.config.model-name=gpt-5
        dev.langchain4j.cdi.plugin.local.class=dev.langchain4j.model.ollama.OllamaChatModel
        dev.langchain4j.cdi.plugin.local.config.model-name=llama3.2
        dev.langchain4j.cdi.plugin.azure.class=dev.langchain4j.model.azure.AzureOpenAiChatModel
        dev.langchain4j.cdi.plugin.azure.config.deployment-name=our-chat
        dev.langchain4j.cdi.plugin.embed.class=\
        dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel
        dev.langchain4j.cdi.plugin.store.class=dev.langchain4j.store.embedding.InMemory
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface BAAI/bge-small-en-v1.5",
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct",
            "HUB huggingface Xenova/bge-small-en-v1.5",
            "HOSTED openai gpt-5",
            "UNRESOLVED azure-openai our-chat");
  }

  @Test
  void is_unsure_of_a_key_that_nobody_has_read_in_the_source() throws Exception {
    file(
        "META-INF/microprofile-config.properties", "smallrye.llm.plugin.a.config.model-name=gpt-5");

    assertThat(models())
        .singleElement()
        .satisfies(it -> assertThat(it.identity()).isEqualTo(Confidence.LOW));
  }

  @Test
  void tells_the_provider_of_a_role_by_the_name() throws Exception {
    file(
        "application.yml",
        """
        embabel:
          models:
            default-llm: claude-sonnet-4-5
            default-embedding-model: text-embedding-3-small
            llms:
              cheapest: gpt-4.1-nano
              local: llama3.2:1b
              best: our-own-thing
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface meta-llama/Llama-3.2-1B-Instruct",
            "HOSTED anthropic claude-sonnet-4-5",
            "HOSTED openai gpt-4.1-nano",
            "HOSTED openai text-embedding-3-small",
            "UNRESOLVED embabel our-own-thing");
  }

  @Test
  void finds_the_model_in_the_class_that_quarkus_selects() throws Exception {
    file(
        "application.properties",
        """
        quarkus.langchain4j.embedding-model.provider=\
        dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel
        quarkus.langchain4j.openai.embedding-model.model-name=text-embedding-3-small
        quarkus.langchain4j.chat-model.provider=jlama
        quarkus.langchain4j.jlama.chat-model.model-name=tjake/Tiny-Jlama
        quarkus.langchain4j.openai.chat-model.model-name=gpt-4o
        quarkus.langchain4j.ollama.devservices.enabled=false
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface sentence-transformers/all-MiniLM-L6-v2",
            "HUB huggingface tjake/Tiny-Jlama",
            "HUB huggingface Xenova/all-MiniLM-L6-v2",
            "HOSTED openai gpt-4o (inactive)",
            "HOSTED openai text-embedding-3-small (inactive)");
  }

  @Test
  void switches_one_kind_of_model_off_in_quarkus() throws Exception {
    file(
        "application.properties",
        """
        quarkus.langchain4j.openai.chat-model.enabled=false
        quarkus.langchain4j.openai.chat-model.model-name=gpt-4o
        quarkus.langchain4j.openai.embedding-model.model-name=text-embedding-3-small
        quarkus.langchain4j.openai.judge.chat-model.model-name=gpt-5
        quarkus.langchain4j.ollama.enable-integration=false
        quarkus.langchain4j.ollama.devservices.enabled=false
        quarkus.langchain4j.ollama.chat-model.model-id=llama3.2
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface meta-llama/Llama-3.2-3B-Instruct (inactive)",
            "HOSTED openai gpt-4o (inactive)",
            "HOSTED openai gpt-5",
            "HOSTED openai text-embedding-3-small");
  }

  @Test
  void follows_selectors_of_modules_that_share_a_provider() throws Exception {
    file(
        "application.properties",
        """
        spring.ai.model.embedding=transformers
        spring.ai.openai.embedding.options.model=text-embedding-3-small
        spring.ai.embedding.transformer.onnx.model-uri=hf://acme/embedder
        spring.ai.model.chat=openai-sdk
        spring.ai.openai.chat.options.model=gpt-4o
        spring.ai.openai-sdk.chat.options.model=gpt-5-mini
        spring.ai.model.image=a-word-that-nobody-knows
        spring.ai.openai.image.options.model=dall-e-3
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface acme/embedder",
            "HOSTED openai dall-e-3",
            "HOSTED openai gpt-4o (inactive)",
            "HOSTED openai gpt-5-mini",
            "HOSTED openai text-embedding-3-small (inactive)");
  }

  @Test
  void reads_models_and_where_they_run_from_variables() throws Exception {
    file("application.properties", "spring.ai.openai.chat.options.model=${CHAT_MODEL:gpt-4o}");
    Files.writeString(
        root.resolve(".env"),
        """
        CHAT_MODEL=gpt-5
        OPENAI_API_KEY=not-a-model
        MODEL=acme/unrelated
        # SPRING_AI_OLLAMA_CHAT_OPTIONS_MODEL=commented
        SPRING_AI_OLLAMA_EMBEDDING_OPTIONS_MODEL=bge-m3
        SPRING_AI_EMBEDDING_TRANSFORMER_ONNX_MODELURI=hf://acme/embedder
        _PROD_QUARKUS_LANGCHAIN4J_OPENAI_CHAT_MODEL_MODEL_NAME=llama-3.3-70b-versatile
        _PROD_QUARKUS_LANGCHAIN4J_OPENAI_BASE_URL=https://api.groq.com/openai/v1
        """);

    assertThat(discover())
        .containsExactly(
            "HUB huggingface acme/embedder",
            "HUB huggingface BAAI/bge-m3",
            "HOSTED groq llama-3.3-70b-versatile",
            "HOSTED openai gpt-5");
  }

  @Test
  void reads_the_model_of_a_server_and_no_address_that_tells_none() throws Exception {
    file("serving.properties", "engine=Python\noption.model_id=acme/llm\n");
    file("draft/serving.properties", "option.model_id=djl://ai.djl.huggingface.pytorch/acme/zoo");
    file("other/serving.properties", "option.model_id=s3://bucket/weights/");

    assertThat(discover())
        .containsExactly(
            "HUB huggingface acme/llm",
            "HUB huggingface acme/zoo",
            "UNRESOLVED djl-serving s3://bucket/weights/");
  }

  @Test
  void says_nothing_about_keys_that_only_look_alike() throws Exception {
    file(
        "application.properties",
        """
        # spring.ai.openai.chat.options.model=gpt-commented
        ! spring.ai.openai.chat.options.model=gpt-commented
        my.spring.ai.openai.chat.options.model=gpt-of-another-root
        spring.ai.vectorstore.pgvector.table-name=gpt-4o
        spring.ai.openai.chat.options.temperature=0.7
        spring.mvc.model=gpt-4o
        option.model_id=acme/not-a-serving-file
        SPRING_AI_OPENAI_CHAT_MODEL=gpt-no-variable
        llm.catalogue=[{"id": "gpt-4o"}, {"id": "acme/model"}]
        """);
    file("application.properties.bak", "spring.ai.openai.chat.options.model=gpt-backup");
    file("application.properties~", "spring.ai.openai.chat.options.model=gpt-backup");
    file("backup/application.properties", "spring.ai.openai.chat.options.model=gpt-backup");
    file("mappings/chat.json", "{\"model\": \"gpt-4o\"}");
    file("models.json", "[\"gpt-4o\", \"acme/model\"]");
    file("prompts/application.st", "spring.ai.openai.chat.options.model=gpt-prompt");

    assertThat(discover()).isEmpty();
  }
}
