package io.github.modelaudit.hub.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The HTTP proxy that the user's settings name.
 *
 * @param nonProxyHosts hosts to reach directly; {@code *} stands for any letters
 */
public record ProxyChoice(
    String host, int port, Optional<Credentials> credentials, List<String> nonProxyHosts) {

  /** Who asks the proxy; the password is never shown. */
  public record Credentials(String user, String password) {
    public Credentials {
      requireNonNull(user, "user");
      requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "Credentials[" + user + ", hidden]";
    }
  }

  public ProxyChoice {
    requireNonNull(host, "host");
    requireNonNull(credentials, "credentials");
    nonProxyHosts = List.copyOf(nonProxyHosts);
  }

  /** True when the host is not to be reached through the proxy. */
  public boolean isDirect(String target) {
    return nonProxyHosts.stream().anyMatch(pattern -> matches(pattern, target));
  }

  private static boolean matches(String pattern, String target) {
    String[] parts = pattern.trim().toLowerCase(Locale.ROOT).split("\\*", -1);
    String text = target.toLowerCase(Locale.ROOT);
    String last = parts[parts.length - 1];
    if (parts.length == 1) {
      return text.equals(last);
    }
    int at = parts[0].length();
    if (!text.startsWith(parts[0])) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
