package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  private static final URI HUB = URI.create("https://huggingface.co");

  private static Proxy proxy(String protocol, String host) {
    var proxy = new Proxy();
    proxy.setProtocol(protocol);
    proxy.setHost(host);
    proxy.setUsername("someone");
    proxy.setPassword("{secret:opened}");
    return proxy;
  }

  private static Proxies proxies(Proxy... all) {
    var settings = new Settings();
    settings.setProxies(List.of(all));
    return new Proxies(settings, new FakeDecrypter());
  }

  @Test
  void takes_the_active_proxy_for_the_protocol_of_the_endpoint() {
    Proxy inactive = proxy("https", "off");
    inactive.setActive(false);

    assertThat(proxies(inactive, proxy("http", "a"), proxy("HTTPS", "b")).find(HUB))
        .hasValueSatisfying(found -> assertThat(found.proxy().getHost()).isEqualTo("b"));
    assertThat(proxies(proxy("http", "a")).find(HUB))
        .hasValueSatisfying(found -> assertThat(found.proxy().getHost()).isEqualTo("a"));
    assertThat(proxies(inactive).find(HUB)).isEmpty();
  }

  @Test
  void opens_the_password() {
    assertThat(proxies(proxy("https", "a")).find(HUB))
        .hasValueSatisfying(
            found -> {
              assertThat(found.proxy().getPassword()).isEqualTo("opened");
              assertThat(found.warning()).isEmpty();
            });
  }

  @Test
  void goes_without_user_and_password_when_the_password_stays_closed() {
    Proxy closed = proxy("https", "a");
    closed.setPassword("{cipher}");

    assertThat(proxies(closed).find(HUB))
        .hasValueSatisfying(
            found -> {
              assertThat(found.proxy().getUsername()).isNull();
              assertThat(found.proxy().getPassword()).isNull();
              assertThat(found.warning()).isPresent();
            });
  }

  @Test
  void splits_the_hosts_that_need_no_proxy() {
    Proxy proxy = proxy("https", "a");
    proxy.setNonProxyHosts("localhost| *.acme.example,,127.*");

    assertThat(Proxies.nonProxyHosts(proxy))
        .containsExactly("localhost", "*.acme.example", "127.*");
    proxy.setNonProxyHosts(null);
    assertThat(Proxies.nonProxyHosts(proxy)).isEmpty();
  }
}
