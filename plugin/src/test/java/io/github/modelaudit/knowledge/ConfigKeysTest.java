package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;
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
    "spring-ai,spring.ai.embedding.transformer.onnx.model-uri,MODEL_FILE,,embedding",
    "spring-ai,spring.ai.postgresml.embedding.options.transformer,HUB_ID,,embedding",
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
    "quarkus-langchain4j,quarkus.langchain4j.jlama.embedding-model.model-name,HUB_ID,,embedding",
    "quarkus-langchain4j,quarkus.langchain4j.chat-model.provider,SELECTOR,,chat",
    "quarkus-langchain4j,quarkus.langchain4j.openai.enable-integration,ENABLED,openai,"
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
}
