package io.github.modelaudit.hub.http;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a hub answered, after redirects.
 *
 * @param headers by lower-case name; the values in the order received
 * @param path where the answer came from, without the host and the query
 */
public record Answer(int status, Map<String, List<String>> headers, String body, String path) {
  public Answer {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body");
    requireNonNull(path, "path");
  }

  /** The first value of a header, whatever the casing of its name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The status says that the request was served. */
  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  /** True when the body claims to be, or looks like, a web page. */
  public boolean isHtml() {
    String start = body.substring(0, Math.min(body.length(), 200)).trim();
    return header("Content-Type").filter(type -> type.contains("html")).isPresent()
        || start.startsWith("<");
  }

  /** The bytes of the body as text; hubs speak UTF-8. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
