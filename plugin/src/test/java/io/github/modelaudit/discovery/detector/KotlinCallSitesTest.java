package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.DiscoveryResult;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.CompiledProject;
import io.github.modelaudit.testing.KotlinSources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that what the Kotlin compiler makes of common forms is understood. */
class KotlinCallSitesTest {
  private static final String SOURCE =
      """
      package acme.kotlin

      import ai.koog.prompt.executor.clients.openai.OpenAIModels
      import ai.koog.prompt.llm.LLMProvider
      import ai.koog.prompt.llm.LLModel
      import dev.langchain4j.model.jlama.JlamaChatModel
      import dev.langchain4j.model.ollama.OllamaChatModel
      import dev.langchain4j.model.openai.OpenAiChatModel

      const val CONSTANT = "acme/constant"
      val top = "acme/top"

      object Names {
        val held = "acme/held"
        const val UNUSED = "acme/unused"
      }

      data class Settings(val name: String, val size: Int = 1)

      class App(private val given: String = "acme/otherwise") {
        companion object {
          val shared = "acme/shared"
        }

        fun byDefault(name: String = "acme/default") = JlamaChatModel.builder().modelName(name).build()

        fun all() {
          JlamaChatModel.builder().modelName(CONSTANT).build()
          JlamaChatModel.builder().modelName(top).build()
          JlamaChatModel.builder().modelName(Names.held).build()
          JlamaChatModel.builder().modelName(shared).build()
          JlamaChatModel.builder().modelName(given).build()
          JlamaChatModel.builder().modelName(Settings("acme/settings").name).build()
          val part = "template"
          JlamaChatModel.builder().modelName("acme/$part").build()
          listOf(1).forEach { JlamaChatModel.builder().modelName("acme/lambda").build() }
          OllamaChatModel.builder().apply { modelName("llama3.2:3b") }.build()
          byDefault()
          byDefault("acme/argument")
          println("acme/logged")
          println(OpenAIModels.Chat.INSTANCE.getGPT4o())
        }
      }

      fun main() {
        App().all()
      }
      """;

  @TempDir private static Path libraries;
  @TempDir private Path root;

  @Test
  void finds_what_kotlin_code_names() throws Exception {
    CompiledProject.compileLibraries(libraries);
    CompiledProject project =
        CompiledProject.at(root, libraries).write("src/main/kotlin/App.kt", SOURCE);
    KotlinSources.compile(
        root.resolve("src/main/kotlin"), root.resolve("target/classes"), libraries);

    DiscoveryResult result =
        Discovery.standard(new KnowledgeLoader().bundled()).discover(project.inputs("none"));

    assertThat(result.models())
        .extracting(it -> it.ref().name())
        .containsExactlyInAnyOrder(
            "acme/constant",
            "acme/top",
            "acme/held",
            "acme/shared",
            "acme/otherwise",
            "acme/settings",
            "acme/template",
            "acme/lambda",
            "acme/default",
            "acme/argument",
            "meta-llama/Llama-3.2-3B-Instruct",
            "gpt-4o");
    assertThat(result.models())
        .flatExtracting(ModelDependency::evidence)
        .extracting(it -> it.location().path())
        .containsOnly("src/main/kotlin/App.kt");
  }
}
