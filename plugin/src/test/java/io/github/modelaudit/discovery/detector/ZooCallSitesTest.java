package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that DJL is told by group, artifact or description. */
class ZooCallSitesTest {
  @TempDir private static Path libraries;
  @TempDir private Path root;

  @BeforeAll
  static void compileLibraries() throws IOException {
    CompiledProject.compileLibraries(libraries);
  }

  private static String inClass(String body) {
    return """
    package acme;
    import ai.djl.Application;
    import ai.djl.repository.zoo.Criteria;
    class App {
      Object model() {
        %s
      }
    }
    """
        .formatted(body);
  }

  private List<Sighting> sightings(String body) throws IOException {
    CompiledProject project =
        CompiledProject.at(root, libraries).with("acme/App.java", inClass(body));
    return Projects.detect(
            new CallSiteDetector(BundledFacts.references(), BundledFacts.facts()),
            project.compile())
        .sightings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          optGroupId("ai.djl.huggingface.pytorch").optArtifactId("acme/reader").build() | HUB acme/reader
          optArtifactId("acme/reader").optGroupId("ai.djl.huggingface.onnxruntime").build() | HUB acme/reader
          optArtifactId("ai.djl.huggingface.pytorch:acme/reader").build() | HUB acme/reader
          optGroupId("ai.djl.pytorch").optArtifactId("resnet").optFilter("layers", "50").build() | UNRESOLVED ai.djl.pytorch/resnet
          optArtifactId("resnet").build() | UNRESOLVED resnet
          optModelUrls("djl://ai.djl.huggingface.pytorch/acme/reader").optApplication(Application.CV.OBJECT_DETECTION).build() | HUB acme/reader
          optModelUrls("djl://ai.djl.pytorch/resnet").build() | UNRESOLVED djl://ai.djl.pytorch/resnet
          """)
  void joins_the_group_and_the_artifact(String calls, String expected) throws IOException {
    assertThat(sightings("return Criteria.builder()." + calls + ";"))
        .extracting(it -> it.ref().kind() + " " + it.ref().name())
        .containsExactly(expected);
  }

  @Test
  void shows_a_model_that_is_only_described() throws IOException {
    List<Sighting> found =
        sightings(
            """
            return Criteria.builder().optApplication(Application.CV.OBJECT_DETECTION)
                .optFilter("backbone", "resnet50").optEngine("PyTorch").build();
            """);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).ref())
        .isInstanceOfSatisfying(
            ModelRef.Unresolved.class,
            it -> {
              assertThat(it.name()).startsWith("CV.OBJECT_DETECTION, backbone=resnet50");
              assertThat(it.reason())
                  .isEqualTo(
                      "the library chooses it among its models by what 'optApplication',"
                          + " 'optFilter' asks for");
            });
  }

  @Test
  void leaves_alone_what_describes_no_model_of_a_zoo() throws IOException {
    assertThat(sightings("return Criteria.builder().optEngine(\"PyTorch\").build();")).isEmpty();
    assertThat(
            sightings(
                "return Criteria.builder().optApplication(Application.CV.OBJECT_DETECTION)"
                    + ".optBlock(this).build();"))
        .isEmpty();
  }

  @Test
  void keeps_two_builders_of_a_method_apart() throws IOException {
    List<Sighting> found =
        sightings(
            """
            Object one = Criteria.builder().optArtifactId("a").optGroupId("ai.djl.pytorch").build();
            Object two = Criteria.builder().optArtifactId("b").build();
            return one == null ? two : one;
            """);

    assertThat(found)
        .extracting(it -> it.ref().name())
        .containsExactlyInAnyOrder("ai.djl.pytorch/a", "b");
  }
}
