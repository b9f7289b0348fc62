package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.testing.CompiledProject;
import io.github.modelaudit.testing.GroovySources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that what the Groovy compiler makes of common forms is understood. */
class GroovyCallSitesTest {
  private static final String IMPORTS =
      """
      package acme.groovy
      import dev.langchain4j.model.jlama.JlamaChatModel
      import dev.langchain4j.model.openai.*
      import groovy.transform.CompileStatic
      """;
  private static final String BODY =
      """
        static final String CONSTANT = 'acme/constant'
        String held = 'acme/held'

        def make(String name) { JlamaChatModel.builder().modelName(name).build() }

        def all(String part) {
          JlamaChatModel.builder().modelName('acme/literal').build()
          JlamaChatModel.builder().modelName(CONSTANT).build()
          JlamaChatModel.builder().modelName(held).build()
          JlamaChatModel.JlamaChatModelBuilder mine = JlamaChatModel.builder()
          mine.modelName('acme/local')
          mine.build()
          [1].each { JlamaChatModel.builder().modelName('acme/closure').build() }
          make('acme/argument')
          OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O_MINI).build()
          OpenAiEmbeddingModel.withApiKey('k')
          println('acme/logged')
        }
      """;
  private static final String[] EXPECTED = {
    "acme/literal",
    "acme/constant",
    "acme/held",
    "acme/local",
    "acme/closure",
    "acme/argument",
    "gpt-4o-mini",
    "text-embedding-ada-002"
  };

  @TempDir private static Path libraries;
  @TempDir private Path root;

  @BeforeAll
  static void compileLibraries() throws IOException {
    CompiledProject.compileLibraries(libraries);
  }

  private List<Sighting> sightings(String code) throws IOException {
    CompiledProject project =
        CompiledProject.at(root, libraries).write("src/main/groovy/App.groovy", IMPORTS + code);
    GroovySources.compile(
        root.resolve("src/main/groovy/App.groovy"), root.resolve("target/classes"), libraries);
    Detections found =
        Projects.detect(
            new CallSiteDetector(BundledFacts.references(), BundledFacts.facts()),
            project.inputs("none"));
    assertThat(found.problems()).isEmpty();
    return found.sightings();
  }

  @Test
  void finds_what_code_names_whose_calls_the_compiler_settles() throws IOException {
    List<Sighting> found = sightings("@CompileStatic class App {\n" + BODY + "}\n");

    assertThat(found).extracting(it -> it.ref().name()).containsExactlyInAnyOrder(EXPECTED);
  }

  @Test
  void finds_what_code_names_whose_calls_are_left_to_the_run_time() throws IOException {
    List<Sighting> found = sightings("class App {\n" + BODY + "}\n");

    assertThat(found).extracting(it -> it.ref().name()).containsExactlyInAnyOrder(EXPECTED);
    assertThat(found)
        .extracting(it -> it.evidence().location().toString())
        .contains("src/main/groovy/App.groovy:12");
  }

  @Test
  void leaves_a_text_open_that_the_program_fills_in() throws IOException {
    List<Sighting> found =
        sightings(
            """
            class App {
              def one(part) { JlamaChatModel.builder().modelName("acme/${part}").build() }
            }
            """);

    assertThat(found).extracting(it -> it.ref().kind().name()).containsExactly("UNRESOLVED");
  }

  @Test
  void stays_silent_where_the_type_is_not_known() throws IOException {
    List<Sighting> found =
        sightings("class App { def one(builder) { builder.modelName('acme/any').build() } }\n");

    assertThat(found).isEmpty();
  }
}
