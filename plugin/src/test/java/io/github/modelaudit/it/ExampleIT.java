package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.testing.ExampleModels;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.MavenBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed lock of the example says what the recorded facts of its models say. */
class ExampleIT {
  private static final Path EXAMPLE = Path.of("../example-project");
  private static final String LOCK = "model-audit.lock.json";

  @TempDir Path folder;

  @Test
  void the_committed_lock_is_what_locking_the_recorded_facts_gives() throws IOException {
    try (FakeHub hub = ExampleModels.addTo(FakeHub.start())) {
      MavenBuild build = MavenBuild.ofExample(EXAMPLE, folder.resolve("example"));

      MavenBuild.Run run =
          build
              .withVariable("HF_ENDPOINT", hub.endpoint())
              .withVariable("XDG_CACHE_HOME", folder.resolve("cache").toString())
              .run("io.github.model-audit:model-audit-maven-plugin:lock");

      assertThat(run.exitCode()).as(run.text()).isZero();
      assertThat(run.file(LOCK)).isEqualTo(Files.readString(EXAMPLE.resolve(LOCK)));
    }
  }
}
