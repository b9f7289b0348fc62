package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.http.HttpSettings;
import io.github.modelaudit.hub.http.RetrySettings;
import io.github.modelaudit.testing.FakeHub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** What scenario tests of the client have in common: an impatient client and short questions. */
final class HubScene {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final RetrySettings IMPATIENT =
      new RetrySettings(2, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20));

  private HubScene() {}

  static HubSettings settings(FakeHub hub) {
    return HubSettings.standard("0.0.0-test", clock(NOW))
        .withEndpoint(hub.endpoint())
        .withHttp(
            HttpSettings.standard("0.0.0-test")
                .withRetry(IMPATIENT)
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)));
  }

  static Clock clock(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  static RepoKey model(String id) {
    return RepoKey.head(RepoId.model(id));
  }

  static RepoKey model(String id, String revision) {
    return new RepoKey(RepoId.model(id), Optional.of(revision));
  }

  static RepoKey dataset(String id) {
    return RepoKey.head(RepoId.dataset(id));
  }

  static FetchOutcome fetch(HubSettings settings, RepoKey key) {
    try (HubClient client = HubClient.open(settings)) {
      return client.fetch(key);
    }
  }

  static HubGraph graph(HubSettings settings, RepoKey... models) {
    try (HubClient client = HubClient.open(settings)) {
      return client.fetchGraph(Arrays.asList(models), FetchProgress.SILENT);
    }
  }

  static HubGraph graphWithDigests(HubSettings settings, RepoKey... models) {
    try (HubClient client = HubClient.open(settings)) {
      return client.fetchGraph(Arrays.asList(models), FetchDepth.DIGESTS, FetchProgress.SILENT);
    }
  }

  static HubRecord facts(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      return fetched.facts();
    }
    throw new AssertionError("No facts: " + outcome);
  }

  static Refusal refusal(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("Not refused: " + outcome);
  }
}
