package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.facts;
import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.hub.http.HttpSettings;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.hub.http.ProxyChoice;
import io.github.modelaudit.hub.http.RetrySettings;
import io.github.modelaudit.hub.http.TlsTrust;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeModels;
import io.github.modelaudit.testing.Scenario;
import io.github.modelaudit.testing.SeenRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client does when the Hub, the network or a proxy gets in the way. */
class HubTroubleTest {
  private static final String BERT = "google-bert/bert-base-uncased";

  private final FakeHub hub;

  HubTroubleTest() throws IOException {
    hub = FakeHub.start();
  }

  @BeforeEach
  void fill() {
    FakeModels.addTo(hub);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private String unreachable(HubSettings settings) {
    FetchOutcome outcome = fetch(settings, model(BERT));
    if (outcome instanceof FetchOutcome.Unreachable unreachable) {
      return unreachable.reason();
    }
    throw new AssertionError("Reached: " + outcome);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {
        "ERROR_500_ONCE",
        "ERROR_503_ONCE",
        "ERROR_408_ONCE",
        "TRUNCATED_ONCE",
        "ACTION_LIMIT_ONCE",
        "WINDOW_USED_UP_ONCE"
      })
  void repeats_a_request_after_passing_trouble(Scenario scenario) {
    hub.play(scenario);

    assertThat(facts(fetch(settings(hub), model(BERT))).id().id()).isEqualTo(BERT);
    assertThat(hub.requests()).hasSize(2);
  }

  @Test
  void gives_up_on_lasting_trouble_after_the_repetitions_allowed() {
    hub.play(Scenario.ERROR_500);

    assertThat(unreachable(settings(hub))).isEqualTo("it answers with status 500");
    assertThat(hub.requests()).hasSize(3);
  }

  @Test
  void gives_up_on_bodies_that_keep_breaking_off() {
    hub.play(Scenario.TRUNCATED);

    assertThat(unreachable(settings(hub))).isEqualTo("the connection broke off");
  }

  @Test
  void does_not_wait_longer_than_the_time_budget_allows() {
    hub.play(Scenario.WINDOW_USED_UP);

    assertThat(unreachable(settings(hub)))
        .isEqualTo("it refuses more requests for now (status 429, wait 241 s)");
    assertThat(hub.requests()).hasSize(1);
  }

  @Test
  void stops_asking_before_the_hub_has_to_refuse() {
    hub.quota(1, 240);
    try (HubClient client = HubClient.open(settings(hub))) {
      client.fetch(model(BERT));

      var outcome = client.fetch(model("FacebookAI/roberta-base"));

      assertThat(outcome.kind()).isEqualTo(FetchOutcome.Kind.UNREACHABLE);
      assertThat(hub.requests()).hasSize(1);
    }
  }

  @Test
  void tells_while_it_waits_for_the_rate_limit() {
    hub.quota(1, 3);
    List<FetchStep> steps = new ArrayList<>();
    try (HubClient client = HubClient.open(settings(hub))) {
      client.fetch(model(BERT));

      client.fetchGraph(List.of(model("FacebookAI/roberta-base")), steps::add);
    }

    assertThat(steps)
        .anySatisfy(
            step -> {
              assertThat(step.done()).isZero();
              assertThat(step.waiting()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(3));
            });
    assertThat(steps).last().extracting(FetchStep::done).isEqualTo(1);
  }

  @Test
  void does_not_wait_for_a_silent_hub_beyond_the_read_timeout() {
    hub.play(Scenario.SILENT);
    HttpSettings http =
        HttpSettings.standard("0.0.0-test")
            .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(100))
            .withRetry(new RetrySettings(0, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10)));

    assertThat(unreachable(settings(hub).withHttp(http))).isEqualTo("no answer in time");
  }

  @Test
  void ends_when_the_time_budget_of_the_build_is_used_up() {
    hub.play(Scenario.SILENT);
    HttpSettings http =
        HttpSettings.standard("0.0.0-test")
            .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(30))
            .withRetry(new RetrySettings(5, Duration.ZERO, Duration.ZERO, Duration.ofMillis(300)));

    assertThat(unreachable(settings(hub).withHttp(http)))
        .isEqualTo("the time budget of 300 ms is used up");
  }

  @Test
  void says_that_nobody_listens() {
    String endpoint = hub.endpoint();
    hub.close();

    assertThat(unreachable(settings(hub).withEndpoint(endpoint)))
        .isEqualTo("no connection to its host");
  }

  @Test
  void asks_no_further_where_nobody_listens() {
    hub.close();
    HttpSettings slow =
        settings(hub)
            .http()
            .withRetry(
                new RetrySettings(
                    1, Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofSeconds(20)));
    try (HubClient client = HubClient.open(settings(hub).withHttp(slow))) {
      client.fetch(model(BERT));
      long start = System.nanoTime();

      client.fetch(model("FacebookAI/roberta-base"));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
    }
  }

  @Test
  void ends_a_chain_of_redirects() {
    hub.play(Scenario.ENDLESS_REDIRECTS);

    assertThat(unreachable(settings(hub))).endsWith("do not end");
    assertThat(hub.requests()).hasSize(11);
  }

  @Test
  void speaks_http_2_over_tls() throws IOException {
    try (FakeHub secure = FakeHub.startWithTls()) {
      FakeModels.addTo(secure);
      HttpSettings http =
          settings(secure).http().withTrust(new TlsTrust(secure.sockets(), secure.trust()));

      facts(fetch(settings(secure).withHttp(http), model(BERT)));

      assertThat(secure.requests()).extracting(SeenRequest::version).containsExactly("HTTP/2");
    }
  }

  @Test
  void does_not_speak_to_a_hub_that_it_cannot_trust() throws IOException {
    try (FakeHub secure = FakeHub.startWithTls()) {
      FakeModels.addTo(secure);

      assertThat(unreachable(settings(secure))).startsWith("no trusted connection to its host");
    }
  }

  @Test
  void does_not_follow_a_redirect_out_of_tls() throws IOException {
    try (FakeHub secure = FakeHub.startWithTls()) {
      secure.play(Scenario.DOWNGRADE);
      HttpSettings http =
          settings(secure).http().withTrust(new TlsTrust(secure.sockets(), secure.trust()));

      assertThat(unreachable(settings(secure).withHttp(http)))
          .endsWith("redirects to where no request may go");
    }
  }

  @Test
  void goes_through_a_proxy_with_credentials() {
    hub.proxyCredentials("ann", "secret");
    var proxy =
        new ProxyChoice(
            "127.0.0.1",
            hub.port(),
            Optional.of(new ProxyChoice.Credentials("ann", "secret")),
            List.of());
    HubSettings settings =
        settings(hub)
            .withEndpoint("http://hub.invalid")
            .withHttp(settings(hub).http().withProxy(proxy));

    assertThat(facts(fetch(settings, model(BERT))).id().id()).isEqualTo(BERT);
  }

  @Test
  void says_that_a_proxy_wants_other_credentials() {
    hub.proxyCredentials("ann", "secret");
    var proxy = new ProxyChoice("127.0.0.1", hub.port(), Optional.empty(), List.of());
    HubSettings settings =
        settings(hub)
            .withEndpoint("http://hub.invalid")
            .withHttp(settings(hub).http().withProxy(proxy));

    assertThat(unreachable(settings)).contains("407");
  }

  @Test
  void goes_around_the_proxy_for_hosts_that_are_excluded() {
    var proxy = new ProxyChoice("proxy.invalid", 1, Optional.empty(), List.of("127.0.*"));

    var outcome = fetch(settings(hub).withHttp(settings(hub).http().withProxy(proxy)), model(BERT));

    assertThat(facts(outcome).id().id()).isEqualTo(BERT);
  }

  @Test
  void never_has_more_requests_under_way_than_allowed() {
    hub.latency(Duration.ofMillis(30));
    HttpSettings two = settings(hub).http().withLimits(2, 1024 * 1024);
    try (HubClient client = HubClient.open(settings(hub).withHttp(two))) {
      List.of("a/a", "b/b", "c/c", "d/d", "e/e", "f/f").stream()
          .map(id -> client.read(model(id)))
          .toList()
          .forEach(reading -> reading.join());

      assertThat(hub.mostUnderWay()).isEqualTo(2);
    }
  }

  @Test
  void asks_once_for_what_many_threads_need() {
    hub.latency(Duration.ofMillis(50));
    try (HubClient client = HubClient.open(settings(hub))) {
      List.of(BERT, BERT, "Google-BERT/bert-base-uncased", BERT).stream()
          .parallel()
          .forEach(id -> client.fetch(model(id)));

      assertThat(hub.requests()).hasSize(1);
    }
  }

  @Test
  void shows_no_token_in_words() {
    assertThat(settings(hub).withToken(new HubToken("hf_abcdefghij")).toString())
        .doesNotContain("hf_abcdefghij");
  }
}
