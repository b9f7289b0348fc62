package io.github.modelaudit.hub.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Works out where a redirect leads; hubs send relative targets, and proxies forward them as is. */
final class Redirect {
  private final String endpoint;

  Redirect(String endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Returns the places to try in order, none when the target is no address. A target that starts
   * with '/' and leaves out the endpoint's own path is tried as it stands, then below that path.
   */
  List<String> targets(String from, String location) {
    Optional<String> next = resolve(from, location);
    if (next.isEmpty() || !location.startsWith("/") || location.startsWith("//")) {
      return next.stream().toList();
    }
    String prefix = pathOf(endpoint);
    if (prefix.isEmpty() || location.startsWith(prefix + "/")) {
      return next.stream().toList();
    }
    return List.of(next.get(), withQuery(endpoint + location, from));
  }

  /** True when the token of the endpoint may be sent there: scheme, host and port are equal. */
  boolean isOwn(String url) {
    return originOf(url).filter(originOf(endpoint).orElse("")::equals).isPresent();
  }

  private static Optional<String> resolve(String from, String location) {
    try {
      URI source = URI.create(from);
      URI target = source.resolve(location);
      String scheme = target.getScheme();
      if (target.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
        return Optional.empty();
      }
      boolean isDowngrade = "https".equals(source.getScheme()) && "http".equals(scheme);
      boolean isSameOrigin = originOf(from).equals(originOf(target.toString()));
      String text = target.toString();
      return isDowngrade
          ? Optional.empty()
          : Optional.of(isSameOrigin ? withQuery(text, from) : text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withQuery(String target, String from) {
    int query = from.indexOf('?');
    return query < 0 || target.contains("?") ? target : target + from.substring(query);
  }

  static String pathOf(String url) {
    String path = URI.create(url).getRawPath();
    return path == null ? "" : path;
  }

  private static Optional<String> originOf(String url) {
    URI uri = URI.create(url);
    if (uri.getHost() == null || uri.getScheme() == null) {
      return Optional.empty();
    }
    int standard = "https".equals(uri.getScheme()) ? 443 : 80;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return Optional.of(uri.getScheme() + "://" + uri.getHost() + ":" + port);
  }
}
