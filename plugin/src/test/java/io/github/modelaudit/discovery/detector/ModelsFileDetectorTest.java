package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsFileDetectorTest {
  @TempDir private Path root;

  private Detections detect(String... lines) throws IOException {
    Path file = Files.writeString(root.resolve("ai-models.yaml"), String.join("\n", lines));
    return Projects.detect(
        new ModelsFileDetector(SmallKnowledge.references()),
        Projects.withModelsFile(Projects.at(root), root.relativize(file)));
  }

  @Test
  void reads_texts_and_mappings_with_their_places() throws IOException {
    Detections detections =
        detect(
            "models:",
            "  - acme/tiny@v1",
            "  - id: gpt-4o",
            "    provider: openai",
            "    usage: test");

    assertThat(detections.mistakes()).isEmpty();
    assertThat(detections.sightings())
        .extracting(
            it -> it.ref().name() + " " + it.evidence().location() + " " + it.evidence().scope())
        .containsExactly("acme/tiny ai-models.yaml:2 MAIN", "gpt-4o ai-models.yaml:3 TEST");
    assertThat(detections.sightings()).allMatch(Sighting::isDeclared);
  }

  @Test
  void reads_what_names_mean() throws IOException {
    Detections detections =
        detect("aliases:", "  chat-prod: {id: gpt-4o, provider: openai}", "  small: acme/tiny");

    assertThat(detections.aliases())
        .containsEntry(
            "chat-prod",
            new Alias(new ModelRef.Hosted("openai", "gpt-4o"), Location.of("ai-models.yaml", 2)))
        .containsKey("small");
    assertThat(detections.sightings()).isEmpty();
  }

  @Test
  void accepts_an_empty_file_and_a_missing_setting() throws IOException {
    assertThat(detect("# nothing yet").mistakes()).isEmpty();
    assertThat(
            Projects.detect(new ModelsFileDetector(SmallKnowledge.references()), Projects.at(root))
                .sightings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "modles: []               | unknown key 'modles' at line 1, column 1; did you mean 'models'? Correct it",
        "models: [{id: a/b, rev: x}] | unknown key 'rev'",
        "models: [{provider: openai}] | missing key 'id' at line 1, column 10",
        "models: acme/tiny        | expected a list",
        "models: [[a]]            | expected a text",
        "- acme/tiny              | expected a mapping but found a list",
        "models: [acme//tiny]     | Cannot read model at ai-models.yaml:1: 'acme//tiny' is not a Hub id",
        "aliases: {x: acme//tiny} | Cannot read model at ai-models.yaml:1: 'acme//tiny' is not a Hub id",
        "aliases: {x: {id: a/b, usage: test}} | unknown key 'usage'",
        "models: [                | at line 1",
      })
  void names_the_place_of_a_mistake(String text, String message) throws IOException {
    assertThat(detect(text).mistakes()).singleElement().asString().contains(message.strip());
  }

  @Test
  void says_that_the_file_is_missing() {
    Detections detections =
        Projects.detect(
            new ModelsFileDetector(SmallKnowledge.references()),
            Projects.withModelsFile(Projects.at(root), Path.of("missing.yaml")));

    assertThat(detections.mistakes())
        .containsExactly(
            "Cannot read 'missing.yaml': it does not exist. Correct <modelsFile> or leave it out.");
  }

  @Test
  void reads_every_usage() throws IOException {
    Detections detections =
        detect(
            "models:",
            "  - {id: a/main, usage: main}",
            "  - {id: a/deployment, usage: deployment}",
            "  - {id: a/test, usage: TEST}");

    assertThat(detections.sightings())
        .extracting(it -> it.evidence().scope())
        .containsExactly(Scope.MAIN, Scope.DEPLOYMENT, Scope.TEST);
  }
}
