package io.github.modelaudit.mojo;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Finds the proxy of {@code settings.xml} for an endpoint, with its password in clear. */
final class Proxies {
  private final Settings settings;
  private final Secrets secrets;

  Proxies(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.secrets = new Secrets(decrypter);
  }

  /**
   * What was found.
   *
   * @param warning why the proxy is asked without its user; absent when all is well
   */
  record Found(Proxy proxy, Optional<String> warning) {}

  /** Returns the active proxy for the endpoint's protocol, else the first active one. */
  Optional<Found> find(URI endpoint) {
    List<Proxy> active = settings.getProxies().stream().filter(Proxy::isActive).toList();
    return active.stream()
        .filter(proxy -> protocol(proxy).equals(endpoint.getScheme()))
        .findFirst()
        .or(() -> active.stream().findFirst())
        .map(this::inClear);
  }

  private Found inClear(Proxy proxy) {
    return secrets
        .inClear(proxy)
        .map(clear -> new Found(clear, Optional.empty()))
        .orElseGet(
            () ->
                new Found(
                    anonymous(proxy),
                    Optional.of(
                        "The password of the proxy '%s' in settings.xml cannot be decrypted. Check the master password in settings-security.xml; the proxy is asked without user and password."
                            .formatted(proxy.getHost()))));
  }

  private static Proxy anonymous(Proxy proxy) {
    Proxy copy = proxy.clone();
    copy.setUsername(null);
    copy.setPassword(null);
    return copy;
  }

  /** The hosts that are reached without the proxy. */
  static List<String> nonProxyHosts(Proxy proxy) {
    String hosts = proxy.getNonProxyHosts();
    return hosts == null
        ? List.of()
        : Arrays.stream(hosts.split("[|,;]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String protocol(Proxy proxy) {
    return proxy.getProtocol() == null ? "http" : proxy.getProtocol().toLowerCase(Locale.ROOT);
  }
}
