package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.ModelRole;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallSitesTest {
  private final CallSiteCatalogue catalogue = bundled();

  private static CallSiteCatalogue bundled() {
    try {
      return new KnowledgeLoader().bundled().detection().callSites();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private Optional<CallSink> find(String owner, String method, String descriptor) {
    return catalogue.sinks().stream()
        .filter(it -> it.owner().equals(owner) && it.method().equals(method))
        .filter(it -> it.takes(descriptor))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "dev/langchain4j/model/ollama/OllamaChatModel$OllamaChatModelBuilder,modelName,OLLAMA_NAME,ollama,chat",
    "dev/langchain4j/model/openai/OpenAiEmbeddingModel$OpenAiEmbeddingModelBuilder,modelName,PROVIDER_NAME,openai,embedding",
    "dev/langchain4j/model/openai/OpenAiChatModel$OpenAiChatModelBuilder,baseUrl,BASE_URL,openai,",
    "dev/langchain4j/model/jlama/JlamaChatModel$JlamaChatModelBuilder,modelName,HUB_ID,,chat",
    "dev/langchain4j/model/azure/AzureOpenAiChatModel$Builder,deploymentName,DEPLOYMENT_ALIAS,azure-openai,chat",
    "org/springframework/ai/ollama/api/OllamaChatOptions$Builder,model,OLLAMA_NAME,ollama,chat",
    "org/springframework/ai/openai/OpenAiChatOptions$Builder,model,PROVIDER_NAME,openai,chat",
    "com/alibaba/cloud/ai/dashscope/chat/DashScopeChatOptions$DashscopeChatOptionsBuilder,withModel,PROVIDER_NAME,dashscope,chat",
    "com/alibaba/cloud/ai/dashscope/image/DashScopeImageOptions$Builder,withModel,PROVIDER_NAME,dashscope,image",
    "org/springframework/ai/chat/prompt/ChatOptions$Builder,model,PROVIDER_NAME,,chat",
    "software/amazon/awssdk/services/bedrockruntime/model/ConverseRequest$Builder,modelId,BEDROCK_ID,bedrock,chat",
    "ai/djl/repository/zoo/Criteria$Builder,optModelUrls,MODEL_FILE,,",
    "ai/djl/huggingface/tokenizers/HuggingFaceTokenizer,newInstance,HUB_ID,,tokenizer",
    "ai/djl/repository/zoo/Criteria$Builder,optArtifactId,ZOO_NAME,,",
    "com/theokanning/openai/completion/chat/ChatCompletionRequest$ChatCompletionRequestBuilder,model,PROVIDER_NAME,openai,chat",
    "com/theokanning/openai/embedding/EmbeddingRequest,setModel,PROVIDER_NAME,openai,embedding",
    "io/github/stefanbratanov/jvm/openai/CreateImageRequest$Builder,model,PROVIDER_NAME,openai,image",
    "dev/ai4j/openai4j/chat/ChatCompletionRequest$Builder,model,PROVIDER_NAME,openai,chat",
    "com/aallam/openai/api/model/ModelId,constructor-impl,PROVIDER_NAME,openai,"
  })
  void knows_what_a_call_is_handed(
      String owner, String method, ConfigKey.Kind kind, String provider, String role) {
    CallSink sink = find(owner, method, "(Ljava/lang/String;)Lwhatever;").orElseThrow();

    assertThat(sink.kind()).isEqualTo(kind);
    assertThat(sink.provider().orElse(null)).isEqualTo(provider);
    assertThat(sink.role().map(ModelRole::id).orElse(null)).isEqualTo(role);
    assertThat(sink.argument().index()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "org/springframework/ai/openai/OpenAiChatOptions$Builder,model,true",
    "com/anthropic/models/messages/MessageCreateParams$Builder,model,true",
    "dev/langchain4j/model/openai/OpenAiChatModel$OpenAiChatModelBuilder,modelName,false"
  })
  void knows_which_names_are_those_of_one_request(
      String owner, String method, boolean isOfRequest) {
    CallSink sink = find(owner, method, "(Ljava/lang/String;)Lwhatever;").orElseThrow();

    assertThat(sink.isOfRequest()).isEqualTo(isOfRequest);
    assertThat(catalogue.defaults()).isNotEmpty();
  }

  @Test
  void tells_overloads_apart_by_what_they_take() {
    String owner = "dev/langchain4j/model/openai/OpenAiChatModel$OpenAiChatModelBuilder";

    assertThat(find(owner, "modelName", "(Ldev/langchain4j/model/openai/OpenAiChatModelName;)V"))
        .isPresent();
    assertThat(find(owner, "modelName", "(I)V")).isEmpty();
    assertThat(
            find(
                "ai/koog/prompt/llm/LLModel",
                "<init>",
                "(Lai/koog/prompt/llm/LLMProvider;Ljava/lang/String;Ljava/util/List;)V"))
        .map(it -> it.argument().index())
        .contains(1);
  }

  @Test
  void names_only_providers_that_are_known() throws Exception {
    HostedCatalogue hosted = new KnowledgeLoader().bundled().hosted();

    assertThat(catalogue.sinks().stream().flatMap(it -> it.provider().stream()).distinct())
        .allMatch(it -> hosted.findProvider(it).isPresent());
  }

  /** Who is on the class path with a library that everybody needs tells nothing. */
  @Test
  void names_no_provider_for_a_library_that_serves_all() {
    assertThat(catalogue.sinks())
        .filteredOn(it -> it.library().equals("spring-ai-model"))
        .isNotEmpty()
        .allMatch(it -> it.provider().isEmpty());
  }

  @Test
  void knows_classes_that_are_models_from_one_place() throws Exception {
    DetectionFacts facts = new KnowledgeLoader().bundled().detection();

    assertThat(facts.callSites().classes())
        .extracting(ModelClass::type)
        .doesNotContainAnyElementsOf(
            facts.configKeys().modelClasses().stream().map(ModelClass::type).toList());
    assertThat(facts.modelClasses())
        .filteredOn(it -> it.type().endsWith("/AllMiniLmL6V2EmbeddingModel"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.hubIds())
                    .containsExactly(
                        "sentence-transformers/all-MiniLM-L6-v2", "Xenova/all-MiniLM-L6-v2"));
  }

  @Test
  void knows_constants_of_libraries_but_not_those_that_are_no_models() {
    assertThat(
            catalogue.findConstant("dev/langchain4j/model/openai/OpenAiChatModelName", "GPT_4_O"))
        .contains("gpt-4o");
    assertThat(catalogue.findConstant("org/springframework/ai/ollama/OllamaChatModel", "DONE"))
        .isEmpty();
    assertThat(catalogue.findConstant("dev/langchain4j/model/ollama/OllamaImageModel", "IMAGE_PNG"))
        .isEmpty();
  }

  @Test
  void knows_where_code_looks_values_up() {
    assertThat(catalogue.lookups())
        .anyMatch(it -> it.method().equals("getenv") && it.owners().contains("java/lang/System"));
    assertThat(catalogue.annotations())
        .filteredOn(it -> it.form() == ValueAnnotation.Form.ALIAS)
        .extracting(ValueAnnotation::type)
        .contains("io/quarkiverse/langchain4j/RegisterAiService");
  }

  @Test
  void knows_builders_that_describe_a_model() {
    assertThat(catalogue.criteria())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.owners()).containsExactly("ai/djl/repository/zoo/Criteria$Builder");
              assertThat(it.end()).isEqualTo("build");
              assertThat(it.group()).contains("optGroupId");
              assertThat(it.describing()).contains("optApplication", "optFilter");
            });
  }
}
