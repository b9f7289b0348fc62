package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.knowledge.HostedFamily.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedModelsTest {
  private static final HostedCatalogue HOSTED = bundled();

  private static HostedCatalogue bundled() {
    try {
      return new KnowledgeLoader().bundled().hosted();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "openai,gpt-4o,CLOSED,",
    "openai,GPT-5-mini,CLOSED,",
    "open-ai,text-embedding-3-small,CLOSED,",
    "openai,gpt-oss-20b,PUBLISHED,apache-2.0",
    "openai,whisper-1,PUBLISHED,apache-2.0",
    "openrouter,openai/gpt-oss-120b:free,PUBLISHED,apache-2.0",
    "openrouter,anthropic/claude-sonnet-4,CLOSED,",
    "bedrock,us.anthropic.claude-3-7-sonnet-20250219-v1:0,CLOSED,",
    "bedrock,amazon.titan-embed-text-v2:0,CLOSED,",
    "bedrock,eu.amazon.nova-lite-v1:0,CLOSED,",
    "bedrock,meta.llama3-1-8b-instruct-v1:0,PUBLISHED,llama3.1",
    "bedrock,us.meta.llama3-3-70b-instruct-v1:0,PUBLISHED,llama3.3",
    "bedrock,openai.gpt-oss-20b-1:0,PUBLISHED,apache-2.0",
    "bedrock,cohere.embed-multilingual-v3,CLOSED,",
    "bedrock,cohere.command-r-v1:0,PUBLISHED,cohere-cc-by-nc-aup",
    "bedrock,mistral.mistral-large-2407-v1:0,PUBLISHED,mistral-mrl-0.1",
    "google,models/gemini-2.5-flash,CLOSED,",
    "google,gemma-3-27b-it,PUBLISHED,gemma",
    "google,gemma-4-e4b-it,PUBLISHED,apache-2.0",
    "google-vertex,publishers/meta/models/llama-3.1-405b-instruct-maas,PUBLISHED,llama3.1",
    "google-vertex,claude-3-5-sonnet@20240620,CLOSED,",
    "cohere,command,CLOSED,",
    "cohere,command-r,PUBLISHED,cohere-cc-by-nc-aup",
    "cohere,command-r-plus-08-2024,PUBLISHED,cohere-cc-by-nc-aup",
    "deepseek,deepseek-chat,PUBLISHED,mit",
    "deepseek,deepseek-reasoner,PUBLISHED,mit",
    "mistral,mistral-large-latest,PUBLISHED,apache-2.0",
    "mistral,mistral-large-2411,PUBLISHED,mistral-mrl-0.1",
    "mistral,mistral-large-2402,CLOSED,",
    "mistral,mistral-medium-latest,PUBLISHED,mistral-modified-mit",
    "mistral,mistral-medium-2508,CLOSED,",
    "mistral,mistral-small-latest,PUBLISHED,apache-2.0",
    "mistral,codestral-latest,CLOSED,",
    "mistral,codestral-2405,PUBLISHED,mistral-mnpl-0.1",
    "mistral,devstral-medium-2507,CLOSED,",
    "mistral,devstral-medium-latest,PUBLISHED,mistral-modified-mit",
    "mistral,ministral-8b-2410,PUBLISHED,mistral-mrl-0.1",
    "mistral,ministral-8b-2512,PUBLISHED,apache-2.0",
    "mistral,mistral-embed,CLOSED,",
    "mistral,voxtral-mini-latest,UNKNOWN,",
    "mistral,mistral-tiny,UNKNOWN,",
    "dashscope,qwen-plus,CLOSED,",
    "dashscope,qwen3-max,CLOSED,",
    "dashscope,qwen3.5-plus,CLOSED,",
    "dashscope,qwen3-32b,PUBLISHED,apache-2.0",
    "dashscope,qwen2.5-7b-instruct,PUBLISHED,apache-2.0",
    "dashscope,qwen2.5-3b-instruct,PUBLISHED,qwen-research",
    "dashscope,qwen2.5-72b-instruct,PUBLISHED,qwen",
    "xai,grok-4-fast,CLOSED,",
    "xai,grok-2-1212,PUBLISHED,grok2-community",
    "stability,stable-diffusion-v1-6,CLOSED,",
    "groq,llama-3.3-70b-versatile,PUBLISHED,llama3.3",
    "groq,llama-3.1-8b-instant,PUBLISHED,llama3.1",
    "watsonx,ibm/granite-4-h-small,PUBLISHED,apache-2.0"
  })
  void knows_what_a_hosted_name_is(String provider, String model, Weights weights, String license) {
    HostedFamily family = HOSTED.findFamily(provider, model).orElseThrow();

    assertThat(family.weights()).isEqualTo(weights);
    assertThat(family.license().orElse(null)).isEqualTo(license);
  }

  @Test
  void limits_a_vendor_to_its_own_brand() {
    assertThat(HOSTED.findFamily("openai", "claude-3-opus")).isEmpty();
    assertThat(HOSTED.findFamily("anthropic", "gpt-4o")).isEmpty();
    assertThat(HOSTED.findFamily("groq", "gpt-4o")).isPresent();
  }

  @Test
  void finds_nothing_closed_on_the_users_own_machine() {
    assertThat(HOSTED.findFamily("ollama", "gpt-4o")).isEmpty();
    assertThat(HOSTED.findFamily("vllm", "gpt-oss-20b")).isPresent();
  }

  @Test
  void finds_nothing_for_a_name_nobody_knows() {
    assertThat(HOSTED.findFamily("openai", "my-deployment")).isEmpty();
    assertThat(HOSTED.findFamily("acme", "tiny")).isEmpty();
    assertThat(HOSTED.findFamily("openai", "gpt-4" + "x".repeat(600))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "api.openai.com,openai",
    "API.OpenAI.com,openai",
    "my-name.openai.azure.com,azure-openai",
    "generativelanguage.googleapis.com,google",
    "europe-west4-aiplatform.googleapis.com,google-vertex",
    "bedrock-runtime.eu-central-1.amazonaws.com,bedrock",
    "api.groq.com,groq",
    "openrouter.ai,openrouter",
    "model-runner.docker.internal,docker"
  })
  void tells_the_provider_by_its_host(String host, String id) {
    assertThat(HOSTED.findByHost(host).map(Provider::id)).contains(id);
  }

  @Test
  void knows_no_provider_behind_an_unknown_host() {
    assertThat(HOSTED.findByHost("localhost")).isEmpty();
    assertThat(HOSTED.findByHost("api.openai.com.example.org")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OpenAI,openai",
    "open-ai,openai",
    "vertex-ai-gemini,google-vertex",
    "mistralai,mistral"
  })
  void finds_a_provider_by_its_aliases(String written, String id) {
    assertThat(HOSTED.findProvider(written).map(Provider::id)).contains(id);
  }

  @Test
  void says_where_the_terms_of_a_provider_stand() {
    assertThat(HOSTED.findProvider("openai").flatMap(Provider::termsUrl)).isPresent();
  }
}
