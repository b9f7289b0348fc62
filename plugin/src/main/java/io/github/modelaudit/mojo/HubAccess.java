package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.hub.http.HttpSettings;
import io.github.modelaudit.hub.http.HubToken;
import io.github.modelaudit.hub.http.ProxyChoice;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.settings.Proxy;

/** Turns parameters, user settings and environment into how to reach the Hub. */
final class HubAccess {
  private static final String CACHE = "model-audit";

  private final AuditMojo mojo;
  private final Environment environment;

  HubAccess(AuditMojo mojo, Environment environment) {
    this.mojo = mojo;
    this.environment = environment;
  }

  /**
   * Returns the settings of the client.
   *
   * @throws AuditException when an address or a number cannot be used
   */
  HubSettings settings() throws AuditException {
    HubSettings settings =
        withEndpoint(HubSettings.standard(mojo.version(), Clock.systemUTC()))
            .withHttp(http())
            .withCache(cache());
    HubSettings open = isOffline() ? settings.offline() : settings;
    Optional<HubToken> token = token();
    return token.isPresent() ? open.withToken(token.get()) : open;
  }

  /** True when Maven, a parameter or the environment forbids the network. */
  boolean isOffline() {
    return mojo.offline || mojo.session().isOffline() || environment.isOffline();
  }

  /** How to speak HTTP. */
  HttpSettings http() throws AuditException {
    HttpSettings standard = HttpSettings.standard(mojo.version());
    HttpSettings http =
        standard
            .withTimeouts(
                seconds("connectTimeout", mojo.connectTimeout),
                seconds("readTimeout", mojo.readTimeout))
            .withLimits(positive("maxRequests", mojo.maxRequests), standard.bodyLimit());
    Optional<Proxies.Found> proxy =
        new Proxies(mojo.session().getSettings(), mojo.decrypter())
            .find(URI.create(withEndpoint(HubSettings.standard("", Clock.systemUTC())).endpoint()));
    proxy.flatMap(Proxies.Found::warning).ifPresent(mojo::warnOnce);
    return proxy.isPresent() ? http.withProxy(choice(proxy.get().proxy())) : http;
  }

  private HubSettings withEndpoint(HubSettings settings) throws AuditException {
    try {
      return settings.withEndpoint(endpoint());
    } catch (IllegalArgumentException e) {
      throw new AuditException(
          "Cannot use the endpoint that %s names: it must be an http or https address without user,"
                  .formatted(mojo.endpoint == null ? "HF_ENDPOINT" : "<endpoint>")
              + " password, query or fragment. Write it like 'https://huggingface.co'.",
          e);
    }
  }

  private String endpoint() {
    return Optional.ofNullable(mojo.endpoint)
        .or(environment::endpoint)
        .orElse(HubSettings.PUBLIC_HUB);
  }

  private Optional<HubToken> token() throws AuditException {
    TokenSource.Found found =
        new TokenSource(mojo.session().getSettings(), mojo.decrypter(), environment)
            .find(Optional.ofNullable(mojo.serverId));
    found.warning().ifPresent(mojo::warnOnce);
    try {
      return found.secret().flatMap(HubToken::of);
    } catch (IllegalArgumentException e) {
      throw new AuditException(
          "Cannot use the Hub token: it holds blanks or letters outside of ASCII. Paste it again"
              + " without quotes.",
          e);
    }
  }

  private CacheSettings cache() {
    return CacheSettings.NONE.in(cacheFolder()).withLocalHubCache(environment.hubCache());
  }

  /** The folder in which things are kept between builds. */
  Path cacheFolder() {
    File folder = mojo.cacheDirectory;
    return folder == null ? environment.userCache().resolve(CACHE) : folder.toPath();
  }

  private static ProxyChoice choice(Proxy proxy) {
    Optional<ProxyChoice.Credentials> credentials =
        Optional.ofNullable(proxy.getUsername())
            .map(
                user ->
                    new ProxyChoice.Credentials(
                        user, Optional.ofNullable(proxy.getPassword()).orElse("")));
    return new ProxyChoice(
        proxy.getHost(), proxy.getPort(), credentials, Proxies.nonProxyHosts(proxy));
  }

  private static Duration seconds(String parameter, int value) throws AuditException {
    return Duration.ofSeconds(positive(parameter, value));
  }

  private static int positive(String parameter, int value) throws AuditException {
    if (value < 1) {
      throw new AuditException(
          "Cannot use '%d' for <%s>: it must be at least 1. Write a whole number from 1 up."
              .formatted(value, parameter));
    }
    return value;
  }

  /**
   * A lock, and what it is held against, must say what the Hub says now. Our own cache would step
   * in when the Hub is out of reach; downloads of the Hub's clients are found by their commit and
   * stay.
   */
  static HubSettings unbelieving(HubSettings settings) {
    return settings.withCache(
        settings
            .cache()
            .localHubCache()
            .map(CacheSettings.NONE::withLocalHubCache)
            .orElse(CacheSettings.NONE));
  }
}
