package io.github.modelaudit.discovery.reference;

import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /**
   * Returns who answers there: the owner of the host, or else the run time whose own port it is, on
   * whatever machine.
   */
  public Optional<Provider> owner(HostedCatalogue hosted) {
    Stream<String> withPort =
        port.stream().flatMap(number -> Stream.of(host + ":" + number, "localhost:" + number));
    List<String> names = Stream.concat(withPort, Stream.of(host)).toList();
    return names.stream().flatMap(name -> hosted.findByHost(name).stream()).findFirst();
  }

  @Override
  public String toString() {
    return host + port.map(number -> ":" + number).orElse("");
  }
}
