package io.github.modelaudit.bench;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Copies of the project under {@code src/bench/application}, with a lock for made-up models. */
final class Application {
  private static final Path SOURCE = Path.of("src/bench/application");
  private static final List<String> LICENSES = List.of("apache-2.0", "mit", "llama3.1");

  /** What one of the project's libraries runs when nobody names another model. */
  private static final String DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2";

  private Application() {}

  /** Copies the project as it is, with a lock for its models. */
  static Path copy(Path folder, int models) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = folder.resolve(SOURCE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    LockFile.write(folder.resolve(LockFile.NAME), lock(models));
    return folder;
  }

  /** Copies the project and lets it declare that many models. */
  static Path copyWithModels(Path folder, int models) throws IOException {
    copy(folder, models);
    List<String> lines = new ArrayList<>(List.of("models:"));
    IntStream.range(0, models).mapToObj(number -> "  - " + name(number)).forEach(lines::add);
    Files.write(folder.resolve("ai-models.yaml"), lines);
    return folder;
  }

  private static String name(int number) {
    return "acme/tuned-" + number;
  }

  private static Lock lock(int models) throws IOException {
    try (FakeHub hub = FakeHub.start()) {
      IntStream.range(0, models).forEach(number -> addModel(hub, number));
      hub.add(FakeRepo.model(DEFAULT_MODEL).license("apache-2.0"));
      hub.quota(100_000, 300);
      HubSettings settings =
          HubSettings.standard("0.0.0-test", Clock.systemUTC()).withEndpoint(hub.endpoint());
      List<RepoKey> keys =
          Stream.concat(
                  Stream.of(DEFAULT_MODEL), IntStream.range(0, models).mapToObj(Application::name))
              .map(id -> RepoKey.head(RepoId.model(id)))
              .toList();
      try (HubClient client = HubClient.open(settings)) {
        return new Lock(client.fetchGraph(keys, FetchProgress.SILENT));
      }
    }
  }

  /** A model with a base of its own, a root that four share and a dataset that ten share. */
  private static void addModel(FakeHub hub, int number) {
    String license = LICENSES.get(number % LICENSES.size());
    hub.add(
        FakeRepo.model(name(number))
            .license(license)
            .baseModels("acme/base-" + number)
            .card("datasets", List.of("acme/data-" + number / 10))
            .largeFile("model.safetensors", "weights"),
        FakeRepo.model("acme/base-" + number)
            .license(license)
            .baseModels("acme/root-" + number / 4)
            .largeFile("model.safetensors", "weights"),
        FakeRepo.model("acme/root-" + number / 4).license("apache-2.0"),
        FakeRepo.dataset("acme/data-" + number / 10).license("cc-by-4.0"));
  }
}
