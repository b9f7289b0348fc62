package io.github.modelaudit.mojo;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Finds the proxy of {@code settings.xml} for an endpoint, with its password in clear. */
final class Proxies {
  private final Settings settings;
  private final SettingsDecrypter decrypter;

  Proxies(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  /** Returns the active proxy for the endpoint's protocol, else the first active one. */
  Optional<Proxy> find(URI endpoint) {
    List<Proxy> active = settings.getProxies().stream().filter(Proxy::isActive).toList();
    return active.stream()
        .filter(proxy -> protocol(proxy).equals(endpoint.getScheme()))
        .findFirst()
        .or(() -> active.stream().findFirst())
        .map(proxy -> decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy)).getProxy());
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
