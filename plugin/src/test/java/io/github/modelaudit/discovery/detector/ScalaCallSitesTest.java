package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.testing.CompiledProject;
import io.github.modelaudit.testing.ScalaSources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that what the Scala compiler makes of common forms is understood. */
class ScalaCallSitesTest {
  private static final String SOURCE =
      """
      package acme.app

      import dev.langchain4j.model.jlama.JlamaChatModel
      import dev.langchain4j.model.openai.OpenAiEmbeddingModel

      object Names:
        val held = "acme/held"
        final val Constant = "acme/constant"
        lazy val later = "acme/later"

      case class Settings(name: String, size: Int = 1)

      trait Defaults:
        val inTrait = "acme/trait"

      class App(given0: String = "acme/otherwise") extends Defaults:
        private val own = "acme/own"

        def byDefault(name: String = "acme/default") = JlamaChatModel.builder().modelName(name).build()

        def all(): Unit =
          JlamaChatModel.builder().modelName("acme/literal").build()
          JlamaChatModel.builder().modelName(Names.held).build()
          JlamaChatModel.builder().modelName(Names.Constant).build()
          JlamaChatModel.builder().modelName(Names.later).build()
          JlamaChatModel.builder().modelName(own).build()
          JlamaChatModel.builder().modelName(given0).build()
          JlamaChatModel.builder().modelName(inTrait).build()
          JlamaChatModel.builder().modelName(Settings("acme/settings").name).build()
          val tail = "template"
          JlamaChatModel.builder().modelName(s"acme/$tail").build()
          List(1).foreach(_ => JlamaChatModel.builder().modelName("acme/lambda").build())
          OpenAiEmbeddingModel.builder().apiKey("k").build()
          byDefault()
          byDefault("acme/argument")
          println("acme/logged")

      @main def run(): Unit = App().all()
      """;

  @TempDir private static Path libraries;
  @TempDir private Path root;

  @Test
  void finds_what_scala_code_names() throws Exception {
    CompiledProject.compileLibraries(libraries);
    CompiledProject project =
        CompiledProject.at(root, libraries).write("src/main/scala/App.scala", SOURCE);
    ScalaSources.compile(
        root.resolve("src/main/scala/App.scala"), root.resolve("target/classes"), libraries);

    Detections found =
        Projects.detect(
            new CallSiteDetector(BundledFacts.references(), BundledFacts.facts()),
            project.inputs("none"));

    assertThat(found.problems()).isEmpty();
    assertThat(found.sightings())
        .extracting(it -> it.ref().name())
        .containsExactlyInAnyOrder(
            "acme/held",
            "acme/constant",
            "acme/later",
            "acme/trait",
            "acme/otherwise",
            "acme/own",
            "acme/default",
            "acme/literal",
            "acme/settings",
            "acme/template",
            "acme/lambda",
            "acme/argument",
            "text-embedding-ada-002");
    assertThat(found.sightings())
        .allMatch(it -> it.evidence().location().path().equals("src/main/scala/App.scala"));
  }
}
