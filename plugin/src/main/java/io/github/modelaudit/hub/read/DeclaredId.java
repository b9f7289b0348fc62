package io.github.modelaudit.hub.read;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.PublicHub;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An id as authors write it: plain, as an address, or as a path on their own disk. */
final class DeclaredId {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?|ssh)://(?:[^/@]*@)?([^/:]+)(?::\\d+)?/(.+)");
  private static final Pattern HUB_URI = Pattern.compile("hf://(?:models/)?(.+)");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

  private DeclaredId() {}

  /** Returns the plain id inside an address of the Hub, or the text itself. */
  static String plain(String text) {
    String trimmed = text.trim();
    return pathOf(trimmed).map(path -> firstSegments(path).orElse(trimmed)).orElse(trimmed);
  }

  private static Optional<String> pathOf(String text) {
    Matcher uri = HUB_URI.matcher(text);
    if (uri.matches()) {
      return Optional.of(uri.group(1));
    }
    Matcher address = ADDRESS.matcher(text);
    return address.matches() && PublicHub.HOSTS.contains(address.group(1).toLowerCase(Locale.ROOT))
        ? Optional.of(address.group(2))
        : Optional.empty();
  }

  private static Optional<String> firstSegments(String path) {
    String[] segments = path.split("[?#]", 2)[0].split("/", 3);
    boolean isBare = segments.length < 2 || segments[1].isEmpty();
    String id = isBare ? segments[0] : segments[0] + "/" + segments[1];
    String plain = id.replaceFirst("@[^@/]*$", "").replaceFirst("\\.git$", "");
    return Optional.of(plain).filter(found -> RepoId.flawOf(found).isEmpty());
  }

  /** True when the text names a folder on somebody's disk rather than a repository. */
  static boolean isLocalPath(String text) {
    return text.startsWith("/")
        || text.startsWith(".")
        || text.startsWith("~")
        || text.contains("\\")
        || DRIVE.matcher(text).matches()
        || (!text.contains("://") && text.chars().filter(letter -> letter == '/').count() > 1);
  }
}
