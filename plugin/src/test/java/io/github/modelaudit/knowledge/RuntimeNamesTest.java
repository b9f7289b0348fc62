package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.RepoId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeNamesTest {
  private final NameMap names = bundled();

  private static NameMap bundled() {
    try {
      return new KnowledgeLoader().bundled().names();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ollama,llama3.2,meta-llama/Llama-3.2-3B-Instruct,MEDIUM",
    "ollama,llama3.2:3b,meta-llama/Llama-3.2-3B-Instruct,MEDIUM",
    "ollama,llama3.2:latest,meta-llama/Llama-3.2-3B-Instruct,MEDIUM",
    "ollama,Llama3.2:1B,meta-llama/Llama-3.2-1B-Instruct,MEDIUM",
    "ollama,llama3.1:70b-instruct-q4_K_M,meta-llama/Llama-3.1-70B-Instruct,MEDIUM",
    "ollama,library/mistral,mistralai/Mistral-7B-Instruct-v0.3,MEDIUM",
    "ollama,llama2:70b,meta-llama/Llama-2-70b-chat-hf,MEDIUM",
    "ollama,gemma3n:e2b,google/gemma-3n-E2B-it,MEDIUM",
    "ollama,mistral-nemo:12b,mistralai/Mistral-Nemo-Instruct-2407,LOW",
    "ollama,llama3.1:8b-text-q4_0,meta-llama/Llama-3.1-8B-Instruct,LOW",
    "ollama,qwen2.5:3b,Qwen/Qwen2.5-3B-Instruct,MEDIUM",
    "ollama,hf.co/bartowski/Llama-3.2-1B-Instruct-GGUF:Q4_K_M,bartowski/Llama-3.2-1B-Instruct-GGUF,HIGH",
    "ollama,huggingface.co/owner/name,owner/name,HIGH",
    "docker,ai/gemma3,google/gemma-3-4b-it,MEDIUM",
    "docker,ai/llama3.2:1B-Q4_K_M,meta-llama/Llama-3.2-1B-Instruct,MEDIUM",
    "docker,ai/smollm3-vllm,HuggingFaceTB/SmolLM3-3B,HIGH",
    "docker,hf.co/owner/name:Q4,owner/name,HIGH",
    "bedrock,meta.llama3-1-8b-instruct-v1:0,meta-llama/Llama-3.1-8B-Instruct,MEDIUM",
    "bedrock,us.meta.llama3-3-70b-instruct-v1:0,meta-llama/Llama-3.3-70B-Instruct,MEDIUM",
    "bedrock,arn:aws:bedrock:us-east-1::foundation-model/deepseek.r1-v1:0,deepseek-ai/DeepSeek-R1,MEDIUM",
    "watsonx,ibm/granite-4-h-small,ibm-granite/granite-4.0-h-small,HIGH"
  })
  void maps_names_to_the_hub(String system, String name, String hubId, Confidence confidence) {
    MappedName mapped = names.find(system, name).orElseThrow();

    assertThat(mapped.hubId()).isEqualTo(hubId);
    assertThat(mapped.confidence()).isEqualTo(confidence);
  }

  @ParameterizedTest
  @CsvSource({
    "ollama,someone/llama3.2",
    "ollama,deepseek-v4-pro:cloud",
    "ollama,gpt-oss:120b-cloud",
    "ollama,mathstral:99b",
    "ollama,llama3.1:9b-instruct-q4_0",
    "ollama,nobody-knows",
    "ollama,hf.co/no-owner",
    "docker,someone/gemma3",
    "bedrock,anthropic.claude-3-haiku-20240307-v1:0",
    "bedrock,arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc",
    "unheard-of,llama3.2"
  })
  void guesses_nothing(String system, String name) {
    assertThat(names.find(system, name)).isEmpty();
  }

  @Test
  void every_mapped_id_is_one_the_hub_could_have() throws KnowledgeException {
    List<MappedName> all = RuntimeNameTable.read(List.of(DataFiles.bundled(DataFiles.NAMES))).all();

    assertThat(all).hasSizeGreaterThan(190).allMatch(name -> RepoId.flawOf(name.hubId()).isEmpty());
  }
}
