package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationDetectorTest {
  private final Detector detector =
      new ConfigurationDetector(SmallKnowledge.references(), SmallKnowledge.facts());

  private Detections detect(String sample) {
    return Projects.detect(detector, Projects.sample(sample));
  }

  /**
   * Each sighting in one line: scope, profile, source, name, place and whether it has an effect.
   */
  private List<String> seen(String sample) {
    return detect(sample).sightings().stream().map(ConfigurationDetectorTest::shown).toList();
  }

  private static String shown(Sighting sighting) {
    String path = sighting.evidence().location().toString();
    return sighting.evidence().scope()
        + sighting.evidence().profile().map(name -> "[" + name + "]").orElse("")
        + " "
        + sighting.ref().source()
        + " "
        + sighting.ref().name()
        + " "
        + path.substring(path.lastIndexOf('/') + 1)
        + sighting.evidence().inactiveBecause().map(why -> " (" + why + ")").orElse("");
  }

  private static Sighting named(Detections detections, String name) {
    return detections.sightings().stream()
        .filter(it -> it.ref().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void reads_a_properties_file_and_no_comment_in_it() {
    assertThat(seen("spring-properties"))
        .containsExactly(
            "MAIN openai gpt-4o-mini application.properties:3",
            "MAIN openai text-embedding-3-small application.properties:4",
            "MAIN huggingface meta-llama/Llama-3.2-3B-Instruct application.properties:5");
  }

  @Test
  void shows_the_line_and_keeps_secrets_out_of_it() {
    Detections detections = detect("spring-properties");

    assertThat(detections.sightings().get(0).evidence().excerpt())
        .isEqualTo("spring.ai.openai.chat.options.model = gpt-4o-mini");
    assertThat(detections.sightings().get(0).evidence().location().path())
        .isEqualTo("src/main/resources/application.properties");
  }

  @Test
  void reads_yaml_documents_profiles_lists_and_tests() {
    assertThat(seen("spring-yaml"))
        .containsExactlyInAnyOrder(
            "MAIN openai gpt-4o application.yml:6",
            "MAIN huggingface mistralai/Mistral-7B-Instruct-v0.3 application.yml:11",
            "MAIN huggingface acme/tiny-GGUF application.yml:12",
            "MAIN[prod] openai gpt-5 application.yml:16",
            "TEST[test] openai gpt-test application.yml:22",
            "MAIN[ci] openai gpt-test application.yml:22",
            "MAIN[dev] openai gpt-dev application-dev.yaml:1",
            "TEST openai gpt-in-tests application.yml:1");
  }

  @Test
  void gives_the_column_where_yaml_has_it() {
    Sighting sighting = named(detect("spring-yaml"), "gpt-4o");

    assertThat(sighting.evidence().location().column()).hasValue(18);
    assertThat(sighting.evidence().excerpt()).isEqualTo("model: gpt-4o # not gpt-3.5");
  }

  @Test
  void compares_keys_as_relaxed_binding_does() {
    assertThat(seen("relaxed-binding"))
        .containsExactly(
            "MAIN openai gpt-upper application.properties:1",
            "MAIN azure-openai camel application.properties:2",
            "MAIN huggingface acme/underscore application.properties:3",
            "MAIN huggingface mistralai/Mistral-7B-Instruct-v0.3 application.properties:4",
            "MAIN huggingface meta-llama/Llama-3.2-3B-Instruct application.properties:5");
  }

  @Test
  void resolves_placeholders_in_the_project_then_in_the_build_then_by_their_default() {
    Map<String, String> build = Map.of("from.pom", "claude-x", "filtered.model", "acme/filtered");

    List<String> seen =
        Projects.detect(detector, Projects.sample("placeholders", build)).sightings().stream()
            .map(ConfigurationDetectorTest::shown)
            .toList();

    assertThat(seen)
        .containsExactly(
            "MAIN openai gpt-4.1 application.yml:9",
            "MAIN openai ${EMBEDDING_MODEL} application.yml:10",
            "MAIN ollama ${models.one} application.yml:11",
            "MAIN anthropic claude-x application.yml:12",
            "MAIN huggingface acme/filtered application.yml:13",
            "MAIN bedrock #{systemProperties['x']} application.yml:14");
  }

  @Test
  void says_why_a_placeholder_stays_open() {
    Detections detections = detect("placeholders");

    assertThat(named(detections, "${EMBEDDING_MODEL}").ref())
        .isInstanceOfSatisfying(
            ModelRef.Unresolved.class,
            it ->
                assertThat(it.reason())
                    .isEqualTo("the placeholder '${EMBEDDING_MODEL}' has no value in the project"));
    assertThat(named(detections, "${models.one}").ref())
        .isInstanceOfSatisfying(
            ModelRef.Unresolved.class, it -> assertThat(it.reason()).contains("refers to itself"));
    assertThat(named(detections, "${filtered.model}").ref().kind())
        .isEqualTo(ModelRef.Kind.UNRESOLVED);
  }

  @Test
  void takes_a_value_from_the_environment_only_when_it_is_given() {
    ProjectInputs inputs =
        Projects.withEnvironment(
            Projects.sample("placeholders"), Map.of("EMBEDDING_MODEL", "gpt-from-the-environment"));

    assertThat(Projects.detect(detector, inputs).sightings())
        .anyMatch(it -> it.ref().name().equals("gpt-from-the-environment"));
  }

  @Test
  void reports_what_each_profile_fills_in() {
    assertThat(seen("placeholder-per-profile"))
        .containsExactly(
            "MAIN[dev] openai gpt-dev application.properties:1",
            "MAIN[prod] openai gpt-prod application.properties:1");
  }

  @Test
  void marks_what_a_selector_leaves_out() {
    assertThat(seen("selectors"))
        .containsExactly(
            "MAIN openai gpt-4o application.yml:5 ('ollama' is selected at"
                + " src/main/resources/application.yml:4)",
            "MAIN[cloud] openai gpt-4o application.yml:5",
            "MAIN huggingface meta-llama/Llama-3.2-3B-Instruct application.yml:6");
  }

  @Test
  void selects_nothing_when_the_selector_says_none() {
    assertThat(seen("selector-none"))
        .containsExactly(
            "MAIN openai gpt-4o application.properties:2 ('none' is selected at"
                + " src/main/resources/application.properties:1)",
            "MAIN openai gpt-embedding application.properties:3");
  }

  @Test
  void marks_what_is_switched_off() {
    assertThat(seen("switched-off"))
        .containsExactly(
            "MAIN openai gpt-4o application.properties:2 (switched off at"
                + " src/main/resources/application.properties:1)",
            "MAIN openai gpt-embedding application.properties:3");
  }

  @Test
  void lets_the_base_url_decide_whose_name_it_is() {
    assertThat(seen("base-url"))
        .containsExactlyInAnyOrder(
            "MAIN groq llama-3.3-70b-versatile application.properties:2",
            "MAIN[docker] huggingface google/gemma-3-4b-it application-docker.properties:2",
            "MAIN[ollama] huggingface mistralai/Mistral-7B-Instruct-v0.3"
                + " application-ollama.properties:2",
            "MAIN[gateway] openai our-chat-model application-gateway.properties:2",
            "MAIN[vllm] huggingface acme/served-model application-vllm.properties:2",
            "MAIN[proxy] openai gpt-4o application-proxy.properties:2",
            "MAIN[vendor] openai gpt-4o application-vendor.properties:2");
  }

  @Test
  void is_unsure_of_a_name_behind_a_server_that_nobody_knows() {
    Detections detections = detect("base-url");

    assertThat(named(detections, "acme/served-model").identity()).isEqualTo(Confidence.LOW);
    assertThat(named(detections, "our-chat-model").ref())
        .isInstanceOfSatisfying(
            ModelRef.Unresolved.class,
            it -> assertThat(it.reason()).contains("'llm.acme.example'").doesNotContain("hunter2"));
    assertThat(detections.sightings())
        .filteredOn(it -> it.ref().name().equals("gpt-4o"))
        .extracting(Sighting::identity)
        .containsExactlyInAnyOrder(Confidence.LOW, Confidence.HIGH);
  }

  @Test
  void reads_the_profiles_and_named_models_of_quarkus() {
    assertThat(seen("quarkus"))
        .containsExactly(
            "MAIN openai gpt-4o application.properties:1",
            "MAIN[dev] openai gpt-4o-mini application.properties:2",
            "TEST[test] openai gpt-test application.properties:3",
            "MAIN openai gpt-judge application.properties:4",
            "MAIN huggingface tjake/tiny-jlama application.properties:6"
                + " ('openai' is selected at src/main/resources/application.properties:7)");
  }

  @Test
  void reads_the_profiles_of_quarkus_in_yaml() {
    assertThat(seen("quarkus-yaml"))
        .containsExactly(
            "MAIN huggingface meta-llama/Llama-3.2-3B-Instruct application.yaml:5",
            "MAIN[dev] huggingface mistralai/Mistral-7B-Instruct-v0.3 application.yaml:11",
            "TEST[test] ollama someone/tiny application.yaml:13",
            "MAIN[ci] ollama someone/tiny application.yaml:13");
  }

  @Test
  void reads_the_file_of_microprofile() {
    assertThat(seen("microprofile"))
        .containsExactly("MAIN openai gpt-4o microprofile-config.properties:1");
  }

  @Test
  void marks_what_a_later_line_or_a_stronger_file_overrides() {
    assertThat(detect("overridden").sightings())
        .extracting(it -> it.ref().name(), it -> it.evidence().isActive())
        .containsExactly(
            tuple("gpt-first", false), tuple("gpt-second", false), tuple("gpt-stronger", true));
  }

  @Test
  void divides_a_properties_file_into_documents() {
    assertThat(seen("documents-in-properties"))
        .containsExactly(
            "MAIN openai gpt-4o application.properties:1",
            "MAIN[prod] openai gpt-5 application.properties:4");
  }

  @Test
  void ignores_what_is_obviously_to_be_filled_in() {
    assertThat(seen("stand-ins")).containsExactly("MAIN openai dummy application.properties:6");
  }

  @Test
  void follows_addresses_of_model_files() {
    assertThat(seen("transformer-files"))
        .containsExactlyInAnyOrder(
            "MAIN file src/main/resources/models/tiny.onnx application.properties:1",
            "MAIN[url] transformers https://files.example/model.onnx application-url.properties:1",
            "MAIN[djl] huggingface acme/embedder application-djl.properties:1",
            "MAIN[missing] transformers classpath:models/missing.onnx"
                + " application-missing.properties:1");
  }

  @Test
  void reads_the_model_out_of_a_resource_name() {
    assertThat(seen("bedrock"))
        .containsExactlyInAnyOrder(
            "MAIN bedrock acme.chat-v1:0 application.properties:1",
            "MAIN[own] bedrock arn:aws:bedrock:eu-west-1:123456789012:provisioned-model/abcdef"
                + " application-own.properties:1");
  }

  @Test
  void finds_nothing_in_a_project_without_models() {
    Detections detections = detect("no-ai");

    assertThat(detections.sightings()).isEmpty();
    assertThat(detections.problems()).isEmpty();
  }

  @Test
  void says_that_a_file_could_not_be_read() {
    List<Problem> problems = detect("broken-yaml").problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).hidesViolations()).isTrue();
    assertThat(problems.get(0).message())
        .startsWith("Cannot read 'src/main/resources/application.yml': ")
        .contains("line 3");
  }

  @Test
  void says_that_a_file_is_too_large(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(folder.resolve("application.properties"), "a=b\n".repeat(1_100_000));

    Detections detections = Projects.detect(detector, Projects.at(root));

    assertThat(detections.problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.hidesViolations()).isTrue();
              assertThat(it.message()).contains("larger than 4,194,304 bytes");
            });
  }

  private List<String> seenOf(LibraryProject project) {
    var bundled = new ConfigurationDetector(BundledFacts.references(), BundledFacts.facts());
    return Projects.detect(bundled, project.inputs()).sightings().stream()
        .map(LibraryProject::shown)
        .toList();
  }

  @Test
  void a_key_of_a_provider_that_is_not_on_the_class_path_has_no_effect(@TempDir Path folder)
      throws IOException {
    LibraryProject project =
        new LibraryProject(folder)
            .with("org.springframework.ai:spring-ai-starter-model-ollama:1.1.0")
            .with("org.springframework.ai:spring-ai-openai:1.1.0")
            .withTest("dev.langchain4j:langchain4j-open-ai:1.11.0")
            .properties(
                """
                spring.ai.openai.chat.options.model=gpt-4o
                spring.ai.ollama.chat.options.model=acme:7b
                langchain4j.open-ai.chat-model.model-name=gpt-4o-mini
                """)
            .file(
                "src/test/resources/application.properties",
                "langchain4j.open-ai.chat-model.model-name=gpt-4.1\n");

    assertThat(seenOf(project))
        .contains(
            "MAIN openai gpt-4o chat"
                + " (no library of 'openai' for spring-ai is on the class path)",
            "MAIN openai gpt-4o-mini chat"
                + " (no library of 'openai' for langchain4j-spring is on the class path)",
            "MAIN ollama acme:7b chat",
            "TEST openai gpt-4.1 chat");
  }

  @Test
  void a_class_path_that_nobody_resolved_makes_no_key_inactive(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("src/main/resources/application.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "spring.ai.openai.chat.options.model=gpt-4o\n");
    var bundled = new ConfigurationDetector(BundledFacts.references(), BundledFacts.facts());

    assertThat(Projects.detect(bundled, Projects.at(folder)).sightings())
        .allMatch(it -> it.evidence().isActive())
        .hasSize(1);
  }

  @Test
  void a_selector_may_choose_a_provider_that_runs_no_models_for_others(@TempDir Path folder)
      throws IOException {
    LibraryProject project =
        new LibraryProject(folder)
            .with("org.springframework.ai:spring-ai-starter-model-openai:1.1.0")
            .properties(
                """
                spring.ai.model.embedding=transformers
                spring.ai.openai.embedding.options.model=text-embedding-3-small
                """);

    assertThat(seenOf(project))
        .singleElement()
        .asString()
        .startsWith("MAIN openai text-embedding-3-small embedding ('transformers' is selected");
  }

  @Test
  void quarkus_selects_the_provider_of_each_named_model(@TempDir Path folder) throws IOException {
    LibraryProject project =
        new LibraryProject(folder)
            .with("io.quarkiverse.langchain4j:quarkus-langchain4j-openai:1.5.0")
            .with("io.quarkiverse.langchain4j:quarkus-langchain4j-ollama:1.5.0")
            .properties(
                """
                quarkus.langchain4j.chat-model.provider=openai
                quarkus.langchain4j.openai.chat-model.model-name=gpt-4o
                quarkus.langchain4j.ollama.chat-model.model-id=acme:1b
                quarkus.langchain4j.small.chat-model.provider=ollama
                quarkus.langchain4j.ollama.small.chat-model.model-id=acme:3b
                quarkus.langchain4j.openai.small.chat-model.model-name=gpt-4.1
                """);

    String file = "src/main/resources/application.properties";
    assertThat(seenOf(project))
        .containsExactlyInAnyOrder(
            "MAIN openai gpt-4o chat",
            "MAIN ollama acme:1b chat ('openai' is selected at " + file + ":1)",
            "MAIN ollama acme:3b chat",
            "MAIN openai gpt-4.1 chat ('ollama' is selected at " + file + ":4)");
  }
}
