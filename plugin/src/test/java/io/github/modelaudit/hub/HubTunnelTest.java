package io.github.modelaudit.hub;

import static io.github.modelaudit.hub.HubScene.facts;
import static io.github.modelaudit.hub.HubScene.fetch;
import static io.github.modelaudit.hub.HubScene.model;
import static io.github.modelaudit.hub.HubScene.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.hub.http.ProxyChoice;
import io.github.modelaudit.hub.http.TlsTrust;
import io.github.modelaudit.testing.FakeHub;
import io.github.modelaudit.testing.FakeModels;
import io.github.modelaudit.testing.SeenRequest;
import io.github.modelaudit.testing.TunnelProxy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Hub behind TLS, which a proxy only sees as a tunnel. */
class HubTunnelTest {
  private static final String BERT = "google-bert/bert-base-uncased";

  private FakeHub hub;
  private TunnelProxy proxy;

  @BeforeEach
  void setUp() throws IOException {
    hub = FakeHub.startWithTls();
    FakeModels.addTo(hub);
    proxy = TunnelProxy.start("ann", "secret");
  }

  @AfterEach
  void tearDown() throws IOException {
    proxy.close();
    hub.close();
  }

  private HubSettings through(Optional<ProxyChoice.Credentials> credentials) {
    var choice = new ProxyChoice("127.0.0.1", proxy.port(), credentials, List.of());
    return settings(hub)
        .withHttp(
            settings(hub)
                .http()
                .withTrust(new TlsTrust(hub.sockets(), hub.trust()))
                .withProxy(choice));
  }

  private static Optional<ProxyChoice.Credentials> ann(String password) {
    return Optional.of(new ProxyChoice.Credentials("ann", password));
  }

  @Test
  void answers_the_proxy_and_speaks_to_the_hub_inside() {
    FetchOutcome outcome = fetch(through(ann("secret")), model(BERT));

    assertThat(facts(outcome).id().id()).isEqualTo(BERT);
    assertThat(proxy.heads())
        .isNotEmpty()
        .allSatisfy(head -> assertThat(head).startsWith("CONNECT 127.0.0.1:"));
  }

  @Test
  void shows_the_token_to_the_hub_only_and_the_password_to_the_proxy_only() {
    hub.grant("hf_good");

    fetch(through(ann("secret")).withToken(new HubToken("hf_good")), model(BERT));

    assertThat(proxy.heads())
        .isNotEmpty()
        .allSatisfy(head -> assertThat(head).doesNotContain("hf_good", "\nAuthorization"));
    assertThat(hub.requests())
        .isNotEmpty()
        .allSatisfy(HubTunnelTest::hasNoProxyPassword)
        .allSatisfy(
            request -> assertThat(request.header("Authorization")).contains("Bearer hf_good"));
  }

  private static void hasNoProxyPassword(SeenRequest request) {
    assertThat(request.header("Proxy-Authorization")).isEmpty();
  }

  @Test
  void says_that_the_proxy_wants_other_credentials() {
    assertThat(refusalOf(through(ann("wrong")))).contains("407").doesNotContain("wrong");
    assertThat(refusalOf(through(Optional.empty()))).contains("407");
    assertThat(hub.requests()).isEmpty();
  }

  private static String refusalOf(HubSettings settings) {
    return fetch(settings, model(BERT)).toString();
  }
}
