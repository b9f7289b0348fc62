package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.archive.ZipFiles;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BomDetectorTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path root;

  private final BomDetector detector =
      new BomDetector(SmallKnowledge.references(), SmallKnowledge.modelFiles());

  private static String bill(String fields) {
    return """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
          {"type": "machine-learning-model", %s}
        ]}
        """
        .formatted(fields);
  }

  private Detections detect(String text) throws IOException {
    Files.writeString(root.resolve("models.cdx.json"), text);
    return detectGiven("models.cdx.json");
  }

  private Detections detectGiven(String file) {
    var choice =
        new DiscoveryChoice(
            Set.of(Scope.values()), DetectorChoice.ALL, PathFilter.ALL, List.of(Path.of(file)));
    return Projects.detect(detector, Projects.with(Projects.at(root), choice));
  }

  private ModelRef ref(String fields) throws IOException {
    Detections detections = detect(bill(fields));
    assertThat(detections.mistakes()).isEmpty();
    return detections.sightings().get(0).ref();
  }

  @Test
  void takes_a_package_url_of_the_hub_with_its_commit() throws IOException {
    String purl = "pkg:huggingface/acme/Tiny-7B@" + COMMIT;

    Sighting sighting =
        detect(bill("\"name\": \"tiny\", \"purl\": \"" + purl + "\"")).sightings().get(0);

    assertThat(sighting.ref())
        .isInstanceOfSatisfying(
            ModelRef.Hub.class,
            hub -> {
              assertThat(hub.name()).isEqualTo("acme/Tiny-7B");
              assertThat(hub.key().revision()).contains(COMMIT);
            });
    assertThat(sighting.identity()).isEqualTo(Confidence.HIGH);
    assertThat(sighting.evidence().location()).hasToString("models.cdx.json:2");
    assertThat(sighting.evidence().excerpt()).isEqualTo(purl);
    assertThat(sighting.evidence().detector()).isEqualTo("bom");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\":\"x\",\"purl\":\"pkg:huggingface/acme/tiny%2Dtwo\"|HUB acme/tiny-two",
        "\"name\":\"x\",\"purl\":\"pkg:huggingface/acme/tiny?repository_url=https://huggingface.co\"|HUB acme/tiny",
        "\"name\":\"x\",\"purl\":\"pkg:huggingface/acme/tiny?repository_url=https%3A%2F%2Fhub.corp\"|UNRESOLVED acme/tiny",
        "\"name\":\"x\",\"purl\":\"pkg:huggingface/a/b/c\"|UNRESOLVED x",
        "\"name\":\"x\",\"purl\":\"pkg:mlflow/x@3\"|UNRESOLVED x",
        "\"name\":\"x\",\"externalReferences\":[{\"type\":\"model-card\",\"url\":\"https://huggingface.co/acme/tiny\"}]|HUB acme/tiny",
        "\"name\":\"x\",\"externalReferences\":[{\"type\":\"website\",\"url\":\"https://huggingface.co/acme\"}]|UNRESOLVED x",
        "\"name\":\"tiny\",\"group\":\"acme\"|HUB acme/tiny",
        "\"name\":\"gpt-4o\",\"group\":\"openai\"|HOSTED gpt-4o",
        "\"name\":\"house model\"|UNRESOLVED house model"
      })
  void tells_which_model_an_entry_means(String fields, String expected) throws IOException {
    ModelRef ref = ref(fields);

    assertThat(ref.kind() + " " + ref.name()).isEqualTo(expected);
  }

  @Test
  void takes_the_commit_from_the_version_and_is_unsure_of_a_mere_name() throws IOException {
    String url = "\"externalReferences\":[{\"type\":\"vcs\",\"url\":\"https://hf.co/acme/tiny\"}]";

    ModelRef pinned = ref("\"name\":\"x\",\"version\":\"" + COMMIT + "\"," + url);
    Detections named = detect(bill("\"name\":\"acme/tiny\""));

    assertThat(((ModelRef.Hub) pinned).key().revision()).contains(COMMIT);
    assertThat(named.sightings().get(0).identity()).isEqualTo(Confidence.LOW);
  }

  @Test
  void says_that_a_given_file_cannot_be_used() throws IOException {
    assertThat(detectGiven("missing.json").mistakes())
        .containsExactly(
            "Cannot read 'missing.json': it does not exist. Correct <boms> or leave it out.");
    assertThat(detect("{\"name\": 1}").mistakes())
        .containsExactly(
            "Cannot read bill of materials 'models.cdx.json': it is neither CycloneDX nor SPDX 3."
                + " Correct <boms> or leave it out.");
  }

  private ProjectInputs with(DiscoveryChoice choice, ZipFiles jar) throws IOException {
    Path file = jar.write(root.resolve("repo/lib.jar"));
    var library =
        new Library(
            "com.acme", "lib", "1.0", Optional.empty(), Optional.of(file), Scope.MAIN, List.of());
    var code = new CompiledCode(List.of(), Optional.of(List.of(library)));
    return Projects.with(Projects.with(Projects.at(root), code), choice);
  }

  @Test
  void reads_the_bills_that_libraries_bring_with_them() throws IOException {
    var jar =
        ZipFiles.with("META-INF/sbom/lib.cdx.json", bill("\"name\":\"acme/tiny\""))
            .and("data/models.json", bill("\"name\":\"acme/other\""));
    var cache = new ScanCache(root.resolve("cache"), "1", LocalDate.of(2026, 11, 22));
    ProjectInputs inputs = with(DiscoveryChoice.ALL.remembering(cache), jar);

    Detections cold = Projects.detect(detector, inputs);
    Detections warm = Projects.detect(detector, inputs);

    assertThat(cold.sightings())
        .extracting(it -> it.ref().name(), it -> it.evidence().excerpt())
        .containsExactly(
            tuple("acme/tiny", "com.acme:lib:1.0!/META-INF/sbom/lib.cdx.json: acme/tiny"));
    assertThat(warm).isEqualTo(cold);
  }

  @Test
  void says_that_a_bill_of_a_library_is_broken_and_goes_on() throws IOException {
    var jar =
        ZipFiles.with("META-INF/sbom/a.cdx.json", "{\"CycloneDX\": machine-learning-model")
            .and("META-INF/sbom/b.cdx.json", bill("\"name\":\"acme/tiny\""));

    Detections detections = Projects.detect(detector, with(DiscoveryChoice.ALL, jar));

    assertThat(detections.mistakes()).isEmpty();
    assertThat(detections.sightings()).hasSize(1);
    assertThat(detections.problems())
        .extracting(Problem::code, Problem::hidesViolations)
        .containsExactly(tuple("unreadable-file", true));
  }
}
