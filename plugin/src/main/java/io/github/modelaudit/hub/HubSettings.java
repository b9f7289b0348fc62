package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.PublicHub;
import io.github.modelaudit.hub.cache.CacheSettings;
import io.github.modelaudit.hub.http.HttpSettings;
import io.github.modelaudit.hub.http.HubToken;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Which hub to ask, as whom, and how.
 *
 * @param endpoint the address of the hub, which may have a path; without a slash at its end
 * @param isOffline true when nothing may leave this machine
 * @param clock decides how old stored answers are
 */
public record HubSettings(
    String endpoint,
    Optional<HubToken> token,
    HttpSettings http,
    CacheSettings cache,
    LineageLimits lineage,
    boolean isOffline,
    Clock clock) {
  /** The public Hub. */
  public static final String PUBLIC_HUB = PublicHub.ADDRESS;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException when the endpoint is no http or https address, or holds
   *     credentials, a query or a fragment
   */
  public HubSettings {
    endpoint = checked(endpoint);
    requireNonNull(token, "token");
    requireNonNull(http, "http");
    requireNonNull(cache, "cache");
    requireNonNull(lineage, "lineage");
    requireNonNull(clock, "clock");
  }

  /** Returns settings for the public Hub, without a token, and with nothing kept on disk. */
  public static HubSettings standard(String version, Clock clock) {
    return new HubSettings(
        PUBLIC_HUB,
        Optional.empty(),
        HttpSettings.standard(version),
        CacheSettings.NONE,
        LineageLimits.STANDARD,
        false,
        clock);
  }

  private static String checked(String text) {
    String plain = text.trim().replaceFirst("/+$", "");
    try {
      URI uri = URI.create(plain);
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean isBare = uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (isWeb && isBare && uri.getHost() != null && uri.getRawUserInfo() == null) {
        return plain;
      }
    } catch (IllegalArgumentException e) {
      // Says nothing more than the message below, and might repeat credentials.
    }
    throw new IllegalArgumentException(
        "The Hub endpoint is not an http or https address without credentials, query or fragment.");
  }

  /** Returns these settings for another hub. */
  public HubSettings withEndpoint(String address) {
    return new HubSettings(address, token, http, cache, lineage, isOffline, clock);
  }

  /** Returns these settings with a token. */
  public HubSettings withToken(HubToken secret) {
    return new HubSettings(endpoint, Optional.of(secret), http, cache, lineage, isOffline, clock);
  }

  /** Returns these settings with another way to speak to the hub. */
  public HubSettings withHttp(HttpSettings other) {
    return new HubSettings(endpoint, token, other, cache, lineage, isOffline, clock);
  }

  /** Returns these settings with another cache. */
  public HubSettings withCache(CacheSettings other) {
    return new HubSettings(endpoint, token, http, other, lineage, isOffline, clock);
  }

  /** Returns these settings with other limits of the lineage. */
  public HubSettings withLineage(LineageLimits other) {
    return new HubSettings(endpoint, token, http, cache, other, isOffline, clock);
  }

  /** Returns these settings with nothing allowed to leave this machine. */
  public HubSettings offline() {
    return new HubSettings(endpoint, token, http, cache, lineage, true, clock);
  }
}
