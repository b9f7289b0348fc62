package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is answered from the cache must not pay for the HTTP library. */
class HubWithoutHttpTest {
  @TempDir private Path folder;

  /** Asks a client in a Java runtime of its own, whose loaded classes are listed. */
  public static final class Asking {
    private Asking() {}

    /** Fetches one model with the cache given. */
    public static void main(String[] arguments) {
      HubSettings settings =
          HubSettings.standard("0.0.0-test", HubScene.clock(HubScene.NOW))
              .withEndpoint(arguments[0])
              .withCache(CacheSettings.NONE.in(Path.of(arguments[1])));
      System.out.println("answer " + fetch(settings, model("org/name")).kind());
    }
  }

  @Test
  void loads_no_http_class_when_the_cache_answers() throws IOException, InterruptedException {
    String endpoint;
    try (FakeHub hub = FakeHub.start()) {
      hub.add(FakeRepo.model("org/name").license("mit"));
      endpoint = hub.endpoint();
      fetch(settings(hub).withCache(CacheSettings.NONE.in(folder)), model("org/name"));
    }

    String loaded = run(endpoint);

    assertThat(loaded).contains("answer FETCHED").doesNotContain("okhttp3.", "okio.", "kotlin.");
  }

  private String run(String endpoint) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName(),
                endpoint,
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
