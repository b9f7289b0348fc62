package io.github.modelaudit.hub.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How to speak to a hub.
 *
 * @param proxy the proxy of the user's settings; without one the Java runtime's settings count
 * @param maxRequests the most requests in flight at any time
 * @param bodyLimit the most bytes of one answer, after decompression
 */
public record HttpSettings(
    Optional<ProxyChoice> proxy,
    Optional<TlsTrust> trust,
    Duration connectTimeout,
    Duration readTimeout,
    int maxRequests,
    long bodyLimit,
    RetrySettings retry,
    String userAgent) {
  private static final long METADATA_LIMIT = 8L * 1024 * 1024;

  public HttpSettings {
    requireNonNull(proxy, "proxy");
    requireNonNull(trust, "trust");
    requireNonNull(connectTimeout, "connectTimeout");
    requireNonNull(readTimeout, "readTimeout");
    requireNonNull(retry, "retry");
    requireNonNull(userAgent, "userAgent");
    if (maxRequests < 1 || bodyLimit < 1) {
      throw new IllegalArgumentException("At least one request and one byte must be allowed.");
    }
  }

  /**
   * Returns settings for the public Hub: 10 s to connect, 60 s to read because cold mirrors are
   * slow, 32 requests in flight, 8 MiB per answer.
   */
  public static HttpSettings standard(String version) {
    return new HttpSettings(
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        32,
        METADATA_LIMIT,
        RetrySettings.STANDARD,
        "model-audit/" + version);
  }

  /** Returns these settings with a proxy. */
  public HttpSettings withProxy(ProxyChoice choice) {
    return new HttpSettings(
        Optional.of(choice),
        trust,
        connectTimeout,
        readTimeout,
        maxRequests,
        bodyLimit,
        retry,
        userAgent);
  }

  /** Returns these settings with another trust. */
  public HttpSettings withTrust(TlsTrust other) {
    return new HttpSettings(
        proxy,
        Optional.of(other),
        connectTimeout,
        readTimeout,
        maxRequests,
        bodyLimit,
        retry,
        userAgent);
  }

  /** Returns these settings with other timeouts. */
  public HttpSettings withTimeouts(Duration connect, Duration read) {
    return new HttpSettings(proxy, trust, connect, read, maxRequests, bodyLimit, retry, userAgent);
  }

  /** Returns these settings with other limits. */
  public HttpSettings withLimits(int requests, long bytes) {
    return new HttpSettings(
        proxy, trust, connectTimeout, readTimeout, requests, bytes, retry, userAgent);
  }

  /** Returns these settings with another patience. */
  public HttpSettings withRetry(RetrySettings other) {
    return new HttpSettings(
        proxy, trust, connectTimeout, readTimeout, maxRequests, bodyLimit, other, userAgent);
  }
}
