package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigKeysTest {
  private final List<ConfigKey> keys = bundled();

  private static List<ConfigKey> bundled() {
    try {
      return new KnowledgeLoader().bundled().detection().configKeys().keys();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "spring-ai,spring.ai.openai.chat.options.model,PROVIDER_NAME,openai,chat",
    "spring-ai,spring.ai.openai.chat.model,PROVIDER_NAME,openai,chat",
    "spring-ai,spring.ai.ollama.init.chat.additional-models,OLLAMA_NAME,ollama,chat",
    "spring-ai,spring.ai.bedrock.converse.chat.options.model,BEDROCK_ID,bedrock,chat",
    "spring-ai,spring.ai.azure.openai.chat.options.deployment-name,DEPLOYMENT_ALIAS,azure-openai,chat",
    "spring-ai,spring.ai.embedding.transformer.onnx.model-uri,MODEL_FILE,transformers,embedding",
    "spring-ai,spring.ai.postgresml.embedding.options.transformer,HUB_ID,postgresml,embedding",
    "spring-ai,spring.ai.openai.base-url,BASE_URL,openai,",
    "spring-ai,spring.ai.model.chat,SELECTOR,,chat",
    "spring-ai,spring.ai.openai.chat.enabled,ENABLED,openai,chat",
    "spring-ai-alibaba,spring.ai.dashscope.chat.options.model,PROVIDER_NAME,dashscope,chat",
    "langchain4j-spring,langchain4j.open-ai.chat-model.model-name,PROVIDER_NAME,openai,chat",
    "langchain4j-spring,langchain4j.ollama.streaming-chat-model.model-name,OLLAMA_NAME,ollama,chat",
    "langchain4j-spring,langchain4j.community.zhipu-ai.chat-model.model,PROVIDER_NAME,zhipu,chat",
    "quarkus-langchain4j,quarkus.langchain4j.ollama.chat-model.model-id,OLLAMA_NAME,ollama,chat",
    "quarkus-langchain4j,quarkus.langchain4j.ollama.*.chat-model.model-id,OLLAMA_NAME,ollama,chat",
    "quarkus-langchain4j,quarkus.langchain4j.huggingface.chat-model.inference-endpoint-url,HUB_URL,huggingface,chat",
    "quarkus-langchain4j,quarkus.langchain4j.jlama.embedding-model.model-name,HUB_ID,jlama,embedding",
    "quarkus-langchain4j,quarkus.langchain4j.chat-model.provider,SELECTOR,,chat",
    "quarkus-langchain4j,quarkus.langchain4j.openai.enable-integration,ENABLED,openai,",
    "micronaut-langchain4j,langchain4j.ollama.model-name,OLLAMA_NAME,ollama,",
    "micronaut-langchain4j,langchain4j.open-ai.chat-models.*.model-name,PROVIDER_NAME,openai,chat",
    "helidon-langchain4j,langchain4j.models.*.provider,PROVIDER,,",
    "helidon-langchain4j,langchain4j.models.*.model-name,PROVIDER_NAME,,",
    "langchain4j-cdi,dev.langchain4j.cdi.plugin.*.class,LIBRARY_MODEL,,",
    "langchain4j-cdi,dev.langchain4j.cdi.plugin.*.config.deployment-name,DEPLOYMENT_ALIAS,,",
    "embabel,embabel.models.llms.*,PROVIDER_NAME,,chat",
    "djl-serving,serving.properties.option.model_id,HUB_ID,,"
  })
  void knows_what_a_key_holds(
      String framework, String key, ConfigKey.Kind kind, String provider, String role) {
    ConfigKey found =
        keys.stream()
            .filter(k -> k.framework().equals(framework) && k.key().equals(key))
            .findFirst()
            .orElseThrow();

    assertThat(found.kind()).isEqualTo(kind);
    assertThat(found.provider().orElse(null)).isEqualTo(provider);
    assertThat(found.role().map(ModelRole::id).orElse(null)).isEqualTo(role);
  }

  @Test
  void lists_them_sorted_and_once() {
    assertThat(keys)
        .extracting(key -> key.framework() + " " + key.key())
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void says_which_keys_take_several_values() {
    assertThat(keys.stream().filter(ConfigKey::isList).map(ConfigKey::key))
        .containsExactly(
            "spring.ai.ollama.init.chat.additional-models",
            "spring.ai.ollama.init.embedding.additional-models");
  }

  @ParameterizedTest
  @CsvSource({
    "dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel,"
        + "sentence-transformers/all-MiniLM-L6-v2",
    "dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel,"
        + "intfloat/e5-small-v2",
    "ALL_MINILM_L6_V2_Q,sentence-transformers/all-MiniLM-L6-v2",
    "all-minilm-l6-v2,sentence-transformers/all-MiniLM-L6-v2",
  })
  void knows_the_model_in_a_class(String name, String original) throws KnowledgeException {
    KnownClass found = find(name).orElseThrow();

    assertThat(found.hubIds()).hasSize(2).startsWith(original);
    assertThat(found.provider()).isEmpty();
    assertThat(found.role()).contains(ModelRole.EMBEDDING);
  }

  @Test
  void knows_whose_client_a_class_is_by_its_package() throws KnowledgeException {
    assertThat(find("dev.langchain4j.model.openai.OpenAiChatModel").orElseThrow().provider())
        .contains("openai");
    assertThat(find("dev.langchain4j.model.vertexai.gemini.A").orElseThrow().provider())
        .contains("google-vertex");
    assertThat(find("dev.langchain4j.model.openaix.A")).isEmpty();
    assertThat(find("dev.langchain4j.store.embedding.InMemory")).isEmpty();
    assertThat(find("openai")).isEmpty();
  }

  private static Optional<KnownClass> find(String name) throws KnowledgeException {
    return new KnowledgeLoader().bundled().detection().configKeys().findClass(name);
  }
}
