package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.discovery.project.GivenValues;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenModelsTest {
  @TempDir private Path root;

  private final ModelKeys keys = new ModelKeys(SmallKnowledge.configKeys().keys());

  private static List<GivenSetting> compose(String... namesAndValues) {
    List<GivenSetting> settings = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Location location = Location.of("compose.yaml", 10 + i / 2);
      settings.add(
          GivenSetting.variable(
              namesAndValues[i], namesAndValues[i + 1], location, Scope.DEPLOYMENT));
    }
    return settings;
  }

  private List<String> seen(List<GivenSetting> given) {
    try (var project = new Project(Projects.at(root))) {
      return new GivenModels(SmallKnowledge.references(), SmallKnowledge.configKeys(), keys)
          .sightings("deployment", project, given).stream().map(GivenModelsTest::shown).toList();
    }
  }

  private static String shown(Sighting sighting) {
    return sighting.evidence().scope()
        + sighting.evidence().profile().map(name -> "[" + name + "]").orElse("")
        + " "
        + sighting.ref().source()
        + " "
        + sighting.ref().name()
        + " "
        + sighting.evidence().location()
        + sighting.evidence().inactiveBecause().map(why -> " (" + why + ")").orElse("");
  }

  private void configured(String... lines) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(folder.resolve("application.properties"), String.join("\n", lines));
  }

  @ParameterizedTest
  @CsvSource({
    "SPRING_AI_OLLAMA_CHAT_OPTIONS_MODEL, spring.ai.ollama.chat.options.model",
    "spring_ai_openai_chat_model, spring.ai.openai.chat.model",
    "QUARKUS_LANGCHAIN4J_OPENAI_CHAT_MODEL_MODEL_NAME,"
        + " quarkus.langchain4j.openai.chatmodel.modelname",
    "QUARKUS_LANGCHAIN4J_OPENAI__JUDGE__CHAT_MODEL_MODEL_NAME,"
        + " quarkus.langchain4j.openai.judge.chatmodel.modelname",
    "_PROD_QUARKUS_LANGCHAIN4J_OLLAMA_CHAT_MODEL_MODEL_ID,"
        + " quarkus.langchain4j.ollama.chatmodel.modelid",
    "SPRING_AI_EMBEDDING_TRANSFORMER_ONNX_MODELURI, spring.ai.embedding.transformer.onnx.modeluri",
    "SPRING_AI_EMBEDDING_TRANSFORMER_ONNX_MODEL_URI, spring.ai.embedding.transformer.onnx.modeluri",
    "SPRING_AI_OLLAMA_INIT_CHAT_ADDITIONAL_MODELS_0,"
        + " spring.ai.ollama.init.chat.additionalmodels",
  })
  void finds_the_key_that_a_variable_sets(String variable, String key) {
    assertThat(keys.findByVariable(variable).orElseThrow().name().text()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MODEL",
        "SPRING_AI_OPENAI_API_KEY",
        "SPRING_AI_OPENAI_BASE_URL",
        "MY_SPRING_AI_OPENAI_CHAT_MODEL",
        "SPRING_AI_OPENAI_CHAT_MODEL_0",
        "SPRING_AI_OPENAI_CHAT_MODEL_VERSION",
        "QUARKUS_LANGCHAIN4J_OPENAI",
        "",
        "_",
        "__",
      })
  void knows_no_key_for_any_other_variable(String variable) {
    assertThat(keys.findByVariable(variable)).isEmpty();
  }

  @Test
  void reads_the_variables_of_one_program_together() {
    assertThat(
            seen(
                compose(
                    "SPRING_AI_OPENAI_CHAT_OPTIONS_MODEL", "llama-3.3-70b",
                    "SPRING_AI_OPENAI_BASE_URL", "https://api.groq.com/openai",
                    "PATH", "/bin")))
        .containsExactly("DEPLOYMENT groq llama-3.3-70b compose.yaml:10");
  }

  @Test
  void reads_them_together_with_the_configuration_of_the_program() throws IOException {
    configured(
        "spring.ai.openai.base-url=https://api.groq.com/openai",
        "spring.ai.openai.chat.options.model=from-the-file",
        "our.model=from-a-key-of-the-file");

    assertThat(
            seen(
                compose(
                    "SPRING_AI_OPENAI_CHAT_OPTIONS_MODEL", "${our.model}",
                    "SPRING_AI_OPENAI_CHAT_ENABLED", "false")))
        .containsExactly(
            "DEPLOYMENT groq from-a-key-of-the-file compose.yaml:10"
                + " (switched off at compose.yaml:11)");
  }

  @Test
  void shows_the_profile_in_front_of_a_variable() {
    assertThat(seen(compose("_PROD_QUARKUS_LANGCHAIN4J_OPENAI_CHAT_MODEL_MODEL_NAME", "gpt-4o")))
        .containsExactly("DEPLOYMENT[prod] openai gpt-4o compose.yaml:10");
  }

  @Test
  void lets_the_last_of_two_variables_win() {
    assertThat(
            seen(
                compose(
                    "SPRING_AI_OPENAI_CHAT_MODEL", "gpt-first",
                    "SPRING_AI_OPENAI_CHAT_MODEL", "gpt-last")))
        .containsExactly(
            "DEPLOYMENT openai gpt-first compose.yaml:10 (overridden at compose.yaml:11)",
            "DEPLOYMENT openai gpt-last compose.yaml:11");
  }

  @Test
  void ignores_variables_that_name_no_model() {
    assertThat(seen(compose("MODEL", "acme/tiny", "SPRING_AI_OPENAI_API_KEY", "secret"))).isEmpty();
  }

  @Test
  void takes_what_the_build_starts_tests_with() {
    ProjectInputs plain = Projects.at(root);
    var given =
        new GivenValues(
            Map.of(),
            Map.of(),
            List.of(
                GivenSetting.property(
                    "spring.ai.openai.chat.options.model",
                    "gpt-in-tests",
                    Location.of("pom.xml", 7),
                    Scope.TEST)));
    var inputs =
        new ProjectInputs(
            plain.root(),
            plain.module(),
            plain.declared(),
            plain.resources(),
            plain.code(),
            given,
            plain.choice());

    Detections detections =
        Projects.detect(
            new ConfigurationDetector(SmallKnowledge.references(), SmallKnowledge.facts()), inputs);

    assertThat(detections.sightings())
        .extracting(GivenModelsTest::shown)
        .containsExactly("TEST openai gpt-in-tests pom.xml:7");
    assertThat(detections.sightings().get(0).evidence().excerpt())
        .isEqualTo("spring.ai.openai.chat.options.model=gpt-in-tests");
  }

  @Test
  void takes_the_one_variable_apart_that_holds_a_configuration() {
    String json =
        "{\"spring\":{\"ai\":{\"openai\":{\"chat\":{\"options\":{\"model\":\"gpt-4o\"}}}}}}";

    assertThat(seen(compose("SPRING_APPLICATION_JSON", json)))
        .containsExactly("DEPLOYMENT openai gpt-4o compose.yaml:10");
    assertThat(seen(compose("SPRING_APPLICATION_JSON", "${JSON}"))).isEmpty();
    assertThat(seen(compose("SPRING_APPLICATION_JSON", "{{{"))).isEmpty();
  }
}
