package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.hub.http.TlsTrust;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeRepo;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long a cold client takes for models with their lineage from a Hub that answers after
 * a fixed time; to be run by hand, in a fresh Java runtime. With {@code lock} it asks for what the
 * goal of that name asks for, and every model has a license file; {@code plain} is without TLS.
 */
public final class HubBenchmark {
  private static final int MODELS = 100;
  private static final Duration LATENCY = Duration.ofMillis(100);

  private HubBenchmark() {}

  /**
   * Prints the figures. Every model has an own base, four models share a root, and each has a
   * dataset that ten share.
   */
  public static void main(String[] arguments) throws IOException {
    boolean isPlain = List.of(arguments).contains("plain");
    boolean isLock = List.of(arguments).contains("lock");
    try (FakeHub hub = isPlain ? FakeHub.start() : FakeHub.startWithTls()) {
      List<RepoKey> models = fill(hub);
      hub.quota(100_000, 300).latency(LATENCY);
      HubSettings standard = HubSettings.standard("0.0.0-test", HubScene.clock(HubScene.NOW));
      HubSettings settings =
          standard
              .withEndpoint(hub.endpoint())
              .withHttp(
                  isPlain
                      ? standard.http()
                      : standard.http().withTrust(new TlsTrust(hub.sockets(), hub.trust())));
      run(hub, settings, models, isLock);
    }
  }

  private static void run(FakeHub hub, HubSettings settings, List<RepoKey> models, boolean isLock) {
    long start = System.nanoTime();
    Duration before = cpu();
    try (HubClient client = HubClient.open(settings)) {
      FetchDepth depth = isLock ? FetchDepth.DIGESTS : FetchDepth.FACTS;
      HubGraph graph = client.fetchGraph(models, depth, FetchProgress.SILENT);
      int beforeTexts = hub.requests().size();
      if (isLock) {
        client.fetchTexts(graph, FetchProgress.SILENT);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double busy = cpu().minus(before).toMillis() / 1e3;
      long read = graph.nodes().values().stream().filter(node -> node.facts().isPresent()).count();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d models, %d repositories read, %d requests (%d for license files), at most %d under way (allowed %d),"
                  + " %d ms per answer: %.2f s, %.2f s of processor time with the fake Hub's",
              models.size(),
              read,
              hub.requests().size(),
              hub.requests().size() - beforeTexts,
              hub.mostUnderWay(),
              settings.http().maxRequests(),
              LATENCY.toMillis(),
              seconds,
              busy));
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static List<RepoKey> fill(FakeHub hub) {
    List<RepoKey> models = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      hub.add(
          FakeRepo.model("org/tuned-" + i)
              .license("apache-2.0")
              .file("LICENSE", "text")
              .baseModels("org/base-" + i)
              .card("datasets", List.of("org/data-" + i / 10)),
          FakeRepo.model("org/base-" + i)
              .license("apache-2.0")
              .file("LICENSE", "text")
              .baseModels("org/root-" + i / 4));
      models.add(HubScene.model("org/tuned-" + i));
    }
    for (int i = 0; i < MODELS / 4; i++) {
      hub.add(FakeRepo.model("org/root-" + i).license("apache-2.0").file("LICENSE", "text"));
    }
    for (int i = 0; i < MODELS / 10; i++) {
      hub.add(FakeRepo.dataset("org/data-" + i).license("cc-by-4.0"));
    }
    return models;
  }
}
