package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.library.StandInJar;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkDefaultDetectorTest {
  private static final String GROUP = "org.springframework.ai:";
  private static final String CHAT_CLIENT = "public interface ChatClient { void prompt(); }";

  @TempDir private Path folder;
  private LibraryProject project;
  private final FrameworkDefaultDetector detector =
      new FrameworkDefaultDetector(BundledFacts.references(), BundledFacts.facts());

  @BeforeEach
  void start() {
    project = new LibraryProject(folder);
  }

  private List<Sighting> detect() {
    return Projects.detect(detector, project.inputs()).sightings();
  }

  private List<String> seen() {
    return detect().stream().map(LibraryProject::shown).toList();
  }

  /** Adds a starter of Spring AI with what it brings. */
  private LibraryProject starter(String provider, String version) {
    String starter = GROUP + "spring-ai-starter-model-" + provider + ":" + version;
    return project
        .with(starter)
        .with(starter, GROUP + "spring-ai-autoconfigure-model-" + provider + ":" + version)
        .with(starter, GROUP + "spring-ai-" + provider + ":" + version);
  }

  private LibraryProject quarkus(String provider) {
    return project.with("io.quarkiverse.langchain4j:quarkus-langchain4j-" + provider + ":1.5.0");
  }

  private Path classes(String used, String source) throws Exception {
    Path library = new StandInJar().with(used, source).folder(folder.resolve("target/stand-ins"));
    String simple = used.substring(used.lastIndexOf('.') + 1);
    return new StandInJar()
        .against(library)
        .with("app.User", "class User { Object use(" + used + " it) { return it; } }")
        .with("app." + simple + "Free", "class " + simple + "Free {}")
        .folder(folder.resolve("target/classes"));
  }

  @Test
  void reads_the_default_of_the_library_on_the_class_path() throws Exception {
    Path jar =
        new StandInJar()
            .with(
                "org.springframework.ai.openai.OpenAiChatOptions",
                """
                public class OpenAiChatOptions {
                  public static Builder builder() { return new Builder(); }
                  public static class Builder {
                    public Builder model(String name) { return this; }
                    public OpenAiChatOptions build() { return null; }
                  }
                }
                """)
            .with(
                "org.springframework.ai.model.openai.autoconfigure.OpenAiChatProperties",
                """
                import org.springframework.ai.openai.OpenAiChatOptions;
                public class OpenAiChatProperties {
                  public static final String DEFAULT = "gpt-4.1-nano";
                  private OpenAiChatOptions options = OpenAiChatOptions.builder().model(DEFAULT).build();
                }
                """)
            .jar(folder.resolve("openai.jar"));
    String starter = GROUP + "spring-ai-starter-model-openai:1.0.77";
    project
        .with(starter)
        .with(jar, starter, GROUP + "spring-ai-autoconfigure-model-openai:1.0.77")
        .with(starter, GROUP + "spring-ai-openai:1.0.77")
        .pom(
            """
            <project>
              <dependencies>
                <dependency>
                  <groupId>org.springframework.ai</groupId>
                  <artifactId>spring-ai-starter-model-openai</artifactId>
                </dependency>
              </dependencies>
            </project>
            """);

    Sighting sighting = detect().get(0);

    Evidence evidence = sighting.evidence();
    assertThat(LibraryProject.shown(sighting)).isEqualTo("MAIN openai gpt-4.1-nano chat");
    assertThat(evidence.location()).hasToString("pom.xml:3");
    assertThat(evidence.excerpt())
        .isEqualTo(
            "default of org.springframework.ai:spring-ai-autoconfigure-model-openai:1.0.77,"
                + " read from OpenAiChatProperties");
    assertThat(evidence.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(sighting.identity()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void says_when_the_default_is_of_our_table() {
    starter("anthropic", "1.0.9");

    Sighting sighting = detect().get(0);

    assertThat(LibraryProject.shown(sighting)).isEqualTo("MAIN anthropic claude-haiku-4-5 chat");
    assertThat(sighting.evidence().excerpt()).endsWith(":1.0.9, from our table");
    assertThat(sighting.evidence().confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(sighting.identity()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void every_starter_counts_when_none_is_selected() {
    starter("openai", "2.0.1");
    starter("ollama", "2.0.1");

    assertThat(seen())
        .containsExactly(
            "MAIN huggingface mistralai/Mistral-7B-Instruct-v0.3 chat",
            "MAIN openai gpt-5-mini chat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.ai.openai.chat.options.model=gpt-4o",
        "spring.ai.openai.chat.model=gpt-4o",
        "spring.ai.openai.chat.options.model=${MODEL}",
        "SPRING.AI.OPENAI.CHAT.OPTIONS.MODEL=gpt-4o",
        "spring.ai.openai.chat.deployment-name=ours",
        "spring.ai.model.chat=none",
        "spring.ai.model.chat=ollama",
        "spring.ai.model.chat=transformers",
        "spring.ai.openai.chat.enabled=false"
      })
  void what_names_another_model_or_provider_takes_its_place(String line) throws Exception {
    starter("openai", "2.0.1").properties(line + "\n");

    assertThat(seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# spring.ai.openai.chat.options.model=gpt-4o",
        "spring.ai.model.chat=openai",
        "spring.ai.openai.embedding.options.model=text-embedding-3-small",
        "spring.ai.anthropic.chat.options.model=claude-3-haiku-20240307",
        "spring.ai.openai.chat.enabled=true"
      })
  void what_says_nothing_of_it_leaves_it(String line) throws Exception {
    starter("openai", "2.0.1").properties(line + "\n");

    assertThat(seen()).containsExactly("MAIN openai gpt-5-mini chat");
  }

  @Test
  void a_model_of_one_profile_leaves_the_default_to_the_others() throws Exception {
    starter("openai", "2.0.1")
        .file(
            "src/main/resources/application-prod.properties",
            "spring.ai.openai.chat.model=gpt-4o\n");

    assertThat(seen()).containsExactly("MAIN openai gpt-5-mini chat");
  }

  @Test
  void a_provider_that_one_profile_selects_counts_in_it() throws Exception {
    starter("openai", "2.0.1");
    starter("ollama", "2.0.1")
        .properties("spring.ai.model.chat=openai\n")
        .file("src/main/resources/application-local.properties", "spring.ai.model.chat=ollama\n");

    assertThat(seen())
        .containsExactly(
            "MAIN[local] huggingface mistralai/Mistral-7B-Instruct-v0.3 chat",
            "MAIN openai gpt-5-mini chat");
  }

  @Test
  void the_server_decides_whose_name_the_default_is() throws Exception {
    starter("openai", "1.1.0").properties("spring.ai.openai.base-url=http://localhost:11434\n");

    assertThat(detect()).hasSize(1);
    assertThat(detect().get(0).ref().source()).isEqualTo("ollama");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring-ai-starter-vector-store-pgvector",
        "spring-ai-pgvector-store-spring-boot-starter",
        "spring-ai-pgvector-store"
      })
  void an_embedding_model_is_called_when_vectors_are_stored(String artifact) {
    starter("openai", "1.1.0").with(GROUP + artifact + ":1.1.0");

    assertThat(seen())
        .containsExactly(
            "MAIN openai gpt-4o-mini chat", "MAIN openai text-embedding-ada-002 embedding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring-ai-advisors-vector-store", "spring-ai-rag"})
  void a_library_for_retrieval_that_nobody_uses_calls_no_embedding_model(String artifact) {
    starter("openai", "1.1.0").with(GROUP + artifact + ":1.1.0");

    assertThat(seen()).containsExactly("MAIN openai gpt-4o-mini chat");
  }

  @Test
  void the_interface_of_a_store_without_any_store_calls_no_embedding_model() throws Exception {
    starter("openai", "1.1.0")
        .with(GROUP + "spring-ai-vector-store:1.1.0")
        .classes(
            classes(
                "org.springframework.ai.vectorstore.VectorStore",
                "public interface VectorStore {}"));

    assertThat(seen())
        .containsExactly(
            "MAIN openai gpt-4o-mini chat (no class of the project uses a chat model)");
  }

  @Test
  void a_role_is_used_when_a_class_of_the_project_names_its_type() throws Exception {
    starter("openai", "1.1.0")
        .classes(
            classes("org.springframework.ai.image.ImageModel", "public interface ImageModel {}"));

    assertThat(seen())
        .containsExactly(
            "MAIN openai gpt-4o-mini chat (no class of the project uses a chat model)",
            "MAIN openai dall-e-3 image");
  }

  @Test
  void a_video_model_is_used_when_a_class_names_one() throws Exception {
    project
        .with("com.alibaba.cloud.ai:spring-ai-alibaba-autoconfigure-dashscope:1.0.0.3")
        .classes(
            classes(
                "com.alibaba.cloud.ai.dashscope.video.VideoModel",
                "public interface VideoModel {}"));

    assertThat(seen())
        .containsExactly(
            "MAIN dashscope qwen-plus chat (no class of the project uses a chat model)",
            "MAIN dashscope wanx2.1-t2v-turbo video");
  }

  @Test
  void a_chat_model_that_nothing_calls_has_no_effect_unless_another_library_may_call_it()
      throws Exception {
    Path classes = classes("org.springframework.ui.Model", "public interface Model {}");
    starter("openai", "1.1.0").classes(classes);
    assertThat(detect()).singleElement().matches(it -> !it.evidence().isActive());

    project.with("com.acme:core:1", GROUP + "spring-ai-client-chat:1.1.0");

    assertThat(seen()).containsExactly("MAIN openai gpt-4o-mini chat");
  }

  @Test
  void a_chat_model_that_a_class_calls_has_an_effect() throws Exception {
    starter("openai", "1.1.0")
        .classes(classes("org.springframework.ai.chat.client.ChatClient", CHAT_CLIENT));

    assertThat(seen()).containsExactly("MAIN openai gpt-4o-mini chat");
  }

  @Test
  void a_call_that_names_a_model_takes_its_place() throws Exception {
    starter("openai", "1.1.0");
    Sighting call = call(new ModelRef.Hosted("openai", "gpt-4o"), ModelRole.CHAT);
    Sighting other = call(new ModelRef.Hosted("anthropic", "claude-3"), ModelRole.CHAT);
    Sighting image = call(new ModelRef.Hosted("openai", "dall-e-2"), ModelRole.IMAGE);
    Sighting request = call.leavingDefault();

    try (var shared = new Project(project.inputs())) {
      assertThat(detector.detect(shared, List.of(other, image, request)).sightings())
          .allMatch(it -> it.evidence().isActive());
      assertThat(detector.detect(shared, List.of(other, call)).sightings())
          .extracting(LibraryProject::shown)
          .containsExactly(
              "MAIN openai gpt-4o-mini chat (replaced by 'gpt-4o' at src/main/java/A.java:7)");
    }
  }

  private static Sighting call(ModelRef ref, ModelRole role) {
    Evidence evidence =
        new Evidence(
            "call-sites",
            Location.of("src/main/java/A.java", 7),
            "model(…)",
            Scope.MAIN,
            Optional.of(role),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    return new Sighting(ref, Confidence.HIGH, evidence, false, Optional.empty());
  }

  @Test
  void a_starter_of_tests_is_of_tests() {
    project
        .withTest(GROUP + "spring-ai-autoconfigure-model-ollama:1.1.0")
        .withTest(GROUP + "spring-ai-ollama:1.1.0");

    assertThat(seen()).containsExactly("TEST huggingface mistralai/Mistral-7B-Instruct-v0.3 chat");
  }

  @Test
  void tests_with_a_profile_of_their_own_have_the_model_that_it_names() throws Exception {
    project
        .withTest(GROUP + "spring-ai-autoconfigure-model-ollama:1.1.0")
        .withTest(GROUP + "spring-ai-ollama:1.1.0")
        .file(
            "src/test/resources/application-test.properties",
            "spring.ai.ollama.chat.options.model=hf.co/acme/tiny\n");

    assertThat(seen()).isEmpty();
  }

  @Test
  void parts_of_a_framework_alone_make_no_model() {
    project
        .with(GROUP + "spring-ai-autoconfigure-model-openai:1.1.0")
        .with(GROUP + "spring-ai-ollama:1.1.0")
        .with("org.springframework.boot:spring-boot-starter-web:3.5.0")
        .with("org.apache.maven:maven-model:3.9.9");

    assertThat(seen()).isEmpty();
  }

  @Test
  void a_class_path_that_nobody_resolved_tells_nothing() {
    assertThat(Projects.detect(detector, Projects.at(folder)).sightings()).isEmpty();
  }

  @Test
  void the_pointer_to_weights_in_a_library_stands_for_the_model() {
    starter("transformers", "2.0.1");

    assertThat(seen())
        .containsExactly("MAIN huggingface sentence-transformers/all-MiniLM-L6-v2 embedding");
  }

  @Test
  void a_default_that_cannot_be_read_and_is_in_no_table_is_unresolved() {
    project
        .with(GROUP + "spring-ai-spring-boot-autoconfigure:1.0.0-M6")
        .with(GROUP + "spring-ai-openai:1.0.0-M6");

    Sighting sighting = detect().get(0);

    assertThat(sighting.ref()).isInstanceOf(ModelRef.Unresolved.class);
    assertThat(sighting.ref().name()).endsWith("spring-ai-spring-boot-autoconfigure:1.0.0-M6");
  }

  @Test
  void quarkus_takes_its_default_for_the_unnamed_model() throws Exception {
    quarkus("ollama").properties("quarkus.langchain4j.ollama.timeout=60s\n");

    assertThat(seen()).containsExactly("MAIN huggingface meta-llama/Llama-3.2-3B-Instruct chat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.langchain4j.ollama.chat-model.model-id=qwen3:1.7b",
        "quarkus.langchain4j.ollama.small.chat-model.model-id=qwen3:1.7b",
        "quarkus.langchain4j.small.chat-model.provider=ollama\n"
            + "quarkus.langchain4j.ollama.small.chat-model.model-id=qwen3:1.7b",
        "quarkus.langchain4j.chat-model.provider=openai",
        "quarkus.langchain4j.ollama.enable-integration=false"
      })
  void quarkus_takes_it_not_when_models_have_names(String lines) throws Exception {
    quarkus("ollama").properties(lines + "\n");

    assertThat(seen()).isEmpty();
  }

  @Test
  void quarkus_takes_it_for_a_named_model_that_says_no_more() throws Exception {
    quarkus("openai")
        .properties(
            """
            quarkus.langchain4j.small.chat-model.provider=openai
            quarkus.langchain4j.openai.large.chat-model.model-name=gpt-4o
            """);

    assertThat(seen()).containsExactly("MAIN openai gpt-4o-mini chat");
  }

  @Test
  void reads_the_embedding_default_of_micronaut_where_the_project_embeds() throws Exception {
    Path jar =
        new StandInJar()
            .with(
                "io.micronaut.core.bind.annotation.Bindable",
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " public @interface Bindable { String defaultValue(); }")
            .with(
                "io.micronaut.langchain4j.openai.DefaultOpenAiEmbeddingModelConfiguration",
                "import io.micronaut.core.bind.annotation.Bindable;\n"
                    + "public record DefaultOpenAiEmbeddingModelConfiguration("
                    + "@Bindable(defaultValue = \"text-embedding-of-today\") String modelName) {}")
            .jar(folder.resolve("micronaut.jar"));
    var real = new FrameworkDefaultDetector(BundledFacts.references(), BundledFacts.facts());
    project
        .with(jar, "io.micronaut.langchain4j:micronaut-langchain4j-openai:1.0.0")
        .classes(
            classes(
                "dev.langchain4j.model.embedding.EmbeddingModel",
                "public interface EmbeddingModel {}"));

    assertThat(Projects.detect(real, project.inputs()).sightings())
        .extracting(LibraryProject::shown)
        .containsExactly(
            "MAIN openai gpt-3.5-turbo chat (no class of the project uses a chat model)",
            "MAIN openai text-embedding-of-today embedding");
  }
}
