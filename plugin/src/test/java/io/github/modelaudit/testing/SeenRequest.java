package io.github.modelaudit.testing;

import java.util.Optional;
import okhttp3.Headers;

/**
 * A request as the fake Hub saw it.
 *
 * @param path without the host and the query
 * @param query without the question mark; empty when there was none
 */
public record SeenRequest(
    String method, String path, String query, Headers headers, String version) {

  /** The value of a header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** True when a token was sent. */
  public boolean hasToken() {
    return header("Authorization").isPresent();
  }
}
