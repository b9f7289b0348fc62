package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.archive.ZipFiles;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lock} says when weights in the project are not those on the Hub. */
class WeightsComparisonTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String COMMIT = "c".repeat(40);
  private static final String WEIGHTS = "\2\0\0\0\0\0\0\0{} and the weights";
  private static final String CACHED =
      "models--acme--tiny/snapshots/" + COMMIT + "/model.safetensors";

  @TempDir private Path root;

  private final FakeHub hub;

  WeightsComparisonTest() throws IOException {
    hub = FakeHub.start();
    hub.add(
        FakeRepo.model("acme/tiny")
            .revision("main", COMMIT)
            .license("mit")
            .largeFile("model.safetensors", WEIGHTS));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private List<Problem> compare(ProjectInputs inputs) throws Exception {
    Path lock = root.resolve("model-audit.lock.json");
    try (HubClient client = HubClient.open(settings())) {
      AuditEngine engine = engine(client);
      AuditEngine.Repositories found = engine.repositoriesOf(inputs);
      LockUpdate.write(
          engine.lockUpdate(client, NOW).plan(lock, found.keys(), false, FetchProgress.SILENT));
      return engine.compareWeights(inputs, found.models(), lock);
    }
  }

  private HubSettings settings() {
    return HubSettings.standard("0.0.0-test", Clock.fixed(NOW, ZoneOffset.UTC))
        .withEndpoint(hub.endpoint());
  }

  private AuditEngine engine(HubClient client) throws KnowledgeException {
    return new AuditEngine(
        "0.0.0-test", new KnowledgeLoader().bundled(), () -> client, hub.endpoint());
  }

  private ProjectInputs holding(String weights) throws IOException {
    Path file = root.resolve("models").resolve(CACHED);
    Files.createDirectories(file.getParent());
    Files.writeString(file, weights, StandardCharsets.ISO_8859_1);
    return Projects.at(root);
  }

  @Test
  void says_nothing_of_weights_that_are_those_on_the_hub() throws Exception {
    assertThat(compare(holding(WEIGHTS))).isEmpty();
  }

  @Test
  void says_which_weights_are_not_those_on_the_hub() throws Exception {
    List<Problem> problems = compare(holding(WEIGHTS + "!"));

    assertThat(problems)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("weights-differ");
              assertThat(it.hidesViolations()).isFalse();
              assertThat(it.message())
                  .startsWith(
                      "The weights in 'models/" + CACHED + "' are not those of 'acme/tiny' at ccc")
                  .contains("no file there has the SHA-256 ");
              assertThat(it.location().orElseThrow().path()).isEqualTo("models/" + CACHED);
            });
  }

  @Test
  void compares_weights_in_jars_within_libraries() throws Exception {
    byte[] inner =
        ZipFiles.with(CACHED, (WEIGHTS + "!").getBytes(StandardCharsets.ISO_8859_1)).packed();
    Path jar = ZipFiles.with("lib/inner.jar", inner).write(root.resolve("repo/outer.jar"));
    var library =
        new Library(
            "com.acme", "outer", "1.0", Optional.empty(), Optional.of(jar), Scope.MAIN, List.of());
    var code = new CompiledCode(List.of(), Optional.of(List.of(library)));

    assertThat(compare(Projects.with(Projects.at(root), code)))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("com.acme:outer:1.0!/lib/inner.jar!/" + CACHED);
  }

  @Test
  void says_nothing_where_the_hub_tells_no_digest() throws Exception {
    hub.add(FakeRepo.model("acme/tiny").revision("main", COMMIT).license("mit").readme("# Tiny"));

    assertThat(compare(holding(WEIGHTS + "!"))).isEmpty();
  }
}
