package io.github.modelaudit.report.format.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Decides which addresses become links: only well-formed https ones in ASCII, with a host and no
 * user.
 */
final class SafeLink {
  private SafeLink() {}

  static Optional<String> of(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean isSafe =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.toString().equals(uri.toASCIIString())
              && uri.getRawUserInfo() == null;
      return isSafe ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
