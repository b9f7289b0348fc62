package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds which names in code leave the model of a framework in effect for other requests. */
class RequestOptionsTest {
  private static final String IMPORTS =
      """
      package acme;

      import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
      import org.springframework.ai.chat.client.ChatClient;
      import org.springframework.ai.chat.model.ChatModel;
      import org.springframework.ai.chat.prompt.Prompt;
      import org.springframework.ai.openai.OpenAiChatModel;
      import org.springframework.ai.openai.OpenAiChatOptions;

      """;
  private static final String OPTIONS = "OpenAiChatOptions.builder().model(\"gpt-4o\").build()";

  @TempDir private static Path libraries;
  @TempDir private Path root;

  @BeforeAll
  static void compileLibraries() throws IOException {
    CompiledProject.compileLibraries(libraries);
  }

  private List<Sighting> sightings(String members) throws IOException {
    var project = CompiledProject.at(root, libraries);
    project.with(
        "acme/App.java", IMPORTS + "class App {\n" + members.replace("OPTIONS", OPTIONS) + "\n}\n");
    return Projects.detect(detector(), project.compile()).sightings();
  }

  private static CallSiteDetector detector() {
    try {
      Knowledge knowledge = new KnowledgeLoader().bundled();
      return new CallSiteDetector(
          new References(knowledge.hosted(), knowledge.names(), Set.of()), knowledge.detection());
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m(ChatModel model) { return model.call(new Prompt(\"hi\", OPTIONS)); }",
        "Object m(ChatClient client) { return client.prompt().options(OPTIONS); }",
        "Object m() { return OPTIONS; }",
        "Object m() { var it = new OpenAiChatOptions(); it.setModel(\"gpt-4o\"); return it; }"
      })
  void a_name_in_the_options_of_a_request_leaves_the_default_to_others(String code)
      throws Exception {
    assertThat(sightings(code)).singleElement().matches(Sighting::leavesDefault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m() { return OpenAiChatModel.builder().defaultOptions(OPTIONS).build(); }",
        "Object m() { var it = OPTIONS; return new OpenAiChatModel(this, it); }",
        "Object m() { var it = new OpenAiChatOptions(); it.setModel(\"gpt-4o\");"
            + " return new OpenAiChatModel(this, it); }",
        "Object m(OpenAiChatModelBuilder builder) { return builder.modelName(\"gpt-4o\"); }"
      })
  void a_name_that_a_model_is_made_with_is_its_default(String code) throws Exception {
    assertThat(sightings(code)).singleElement().matches(it -> !it.leavesDefault());
  }

  @Test
  void a_name_of_the_only_client_is_that_of_all_requests() throws Exception {
    String code =
        "Object m(ChatModel model) { return"
            + " ChatClient.builder(model).defaultSystem(\"x\").defaultOptions(OPTIONS).build(); }";

    assertThat(sightings(code)).singleElement().matches(it -> !it.leavesDefault());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object n(ChatModel model) { return ChatClient.builder(model).defaultSystem(\"x\").build();"
            + " }",
        "Object n(OpenAiChatModel model) { return model.call(\"hi\"); }"
      })
  void a_name_of_one_client_leaves_the_default_to_what_asks_the_model_itself(String other)
      throws Exception {
    String code =
        "Object m(ChatClient.Builder builder) { return builder.defaultOptions(OPTIONS).build(); }";

    assertThat(sightings(code + "\n" + other)).singleElement().matches(Sighting::leavesDefault);
  }
}
