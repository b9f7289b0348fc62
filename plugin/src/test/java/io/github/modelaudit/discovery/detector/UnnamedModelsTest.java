package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that code makes without a name, so that the library takes one of its own. */
class UnnamedModelsTest {
  @TempDir private static Path libraries;
  @TempDir private Path root;

  @BeforeAll
  static void compileLibraries() throws IOException {
    CompiledProject.compileLibraries(libraries);
  }

  private static String inClass(String members) {
    return """
    package acme;
    import dev.langchain4j.model.huggingface.HuggingFaceChatModel;
    import dev.langchain4j.model.mistralai.*;
    import dev.langchain4j.model.openai.*;
    import java.util.Optional;
    import java.util.function.Consumer;
    class App {
      %s
    }
    """
        .formatted(members);
  }

  private List<Sighting> sightings(String members) throws IOException {
    CompiledProject project =
        CompiledProject.at(root, libraries).with("acme/App.java", inClass(members));
    return Projects.detect(
            new CallSiteDetector(BundledFacts.references(), BundledFacts.facts()),
            project.compile())
        .sightings();
  }

  private List<String> names(String members) throws IOException {
    return sightings(members).stream().map(LibraryProject::shown).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OpenAiEmbeddingModel.builder().apiKey("k").build()       | MAIN openai text-embedding-ada-002 embedding
          new OpenAiEmbeddingModel.OpenAiEmbeddingModelBuilder().build() | MAIN openai text-embedding-ada-002 embedding
          OpenAiEmbeddingModel.withApiKey(System.getenv("KEY"))    | MAIN openai text-embedding-ada-002 embedding
          MistralAiChatModel.builder().apiKey("k").build()         | MAIN mistral open-mistral-7b chat
          HuggingFaceChatModel.builder().accessToken("t").build()  | MAIN huggingface acme/falcon chat
          Optional.of(MistralAiChatModel.builder().build())        | MAIN mistral open-mistral-7b chat
          """)
  void finds_the_default_of_the_library(String code, String expected) throws IOException {
    assertThat(names("Object model() { return " + code + "; }")).containsExactly(expected);
  }

  @Test
  void says_where_the_client_is_made_and_whose_default_it_is() throws IOException {
    List<Sighting> found =
        sightings(
            """
            Object model() {
              var builder = OpenAiEmbeddingModel.builder();
              builder.apiKey("k");
              return builder
                  .build();
            }
            """);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).evidence().location()).hasToString("src/main/java/acme/App.java:9");
    assertThat(found.get(0).evidence().excerpt())
        .isEqualTo(
            "default of OpenAiEmbeddingModel, var builder = OpenAiEmbeddingModel.builder();");
  }

  @Test
  void takes_the_name_that_the_builder_is_given() throws IOException {
    assertThat(
            names(
                """
                Object model() { return OpenAiEmbeddingModel.builder().modelName("text-embedding-3-small").build(); }
                """))
        .containsExactly("MAIN openai text-embedding-3-small embedding");
  }

  @Test
  void keeps_two_builders_apart() throws IOException {
    assertThat(
            names(
                """
                Object[] models() {
                  var one = OpenAiEmbeddingModel.builder().modelName("text-embedding-3-small");
                  var two = OpenAiEmbeddingModel.builder();
                  return new Object[] {one.build(), two.build()};
                }
                """))
        .containsExactly(
            "MAIN openai text-embedding-3-small embedding",
            "MAIN openai text-embedding-ada-002 embedding");
  }

  @Test
  void reads_a_default_as_a_name_of_the_server() throws IOException {
    assertThat(
            names(
                """
                Object model() {
                  return OpenAiEmbeddingModel.builder().baseUrl("http://localhost:11434/v1").build();
                }
                """))
        .containsExactly("MAIN ollama text-embedding-ada-002 embedding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object model() { return OpenAiChatModel.builder().apiKey(\"k\").build(); }",
        "Object model(OpenAiEmbeddingModel.OpenAiEmbeddingModelBuilder b) { return b.build(); }",
        "Object model(Consumer<Object> named) { var b = OpenAiEmbeddingModel.builder();"
            + " named.accept(b); return b.build(); }",
        "Object model(Optional<String> name) { var b = OpenAiEmbeddingModel.builder();"
            + " name.ifPresent(it -> b.apiKey(it)); return b.build(); }",
        "OpenAiEmbeddingModel.OpenAiEmbeddingModelBuilder b = OpenAiEmbeddingModel.builder();"
            + " Object model() { return b.build(); }"
      })
  void stays_silent_where_nothing_tells_the_name(String members) throws IOException {
    assertThat(names(members)).isEmpty();
  }
}
