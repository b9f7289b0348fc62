package io.github.modelaudit.discovery.reference;

import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host, and where written the port, of the address under which a program reaches its provider.
 */
public record ServerAddress(String host, Optional<String> port) {
  private static final Pattern URL =
      Pattern.compile("(?:\\w[\\w+.-]*://)?(?:[^/@\\s]*@)?([^/:?#\\s]+)(?::(\\d+))?(?:[/?#].*)?");

  /** Reads the address in a URL; nothing when there is none. */
  public static Optional<ServerAddress> of(String url) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new ServerAddress(host, Optional.ofNullable(matcher.group(2))));
  }

  /** Returns who answers there, told by host and port or by the host alone. */
  public Optional<Provider> owner(HostedCatalogue hosted) {
    return hosted.findByHost(toString()).or(() -> hosted.findByHost(host));
  }

  @Override
  public String toString() {
    return host + port.map(number -> ":" + number).orElse("");
  }
}
