package io.github.modelaudit.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path of the Hub asks for.
 *
 * @param revision decoded; empty for the default branch
 * @param file empty where none is asked for
 */
record Route(Kind kind, boolean isDataset, String id, String revision, String file) {
  enum Kind {
    INFO,
    TREE,
    FILE,
    CACHED_FILE
  }

  private static final String ID = "([^/]+(?:/[^/]+)??)";
  private static final Pattern INFO =
      Pattern.compile("/api/(models|datasets)/" + ID + "(?:/revision/([^/]+))?");
  private static final Pattern TREE =
      Pattern.compile("/api/(models|datasets)/" + ID + "/tree/([^/]+)(?:/(.*))?");
  private static final Pattern FILE =
      Pattern.compile("/(datasets/)?" + ID + "/(?:resolve|raw)/([^/]+)/(.+)");
  private static final Pattern CACHED =
      Pattern.compile("/api/resolve-cache/(models|datasets)/" + ID + "/([0-9a-f]{40})/(.+)");

  static Optional<Route> of(String path) {
    return match(Kind.CACHED_FILE, CACHED, path)
        .or(() -> match(Kind.TREE, TREE, path))
        .or(() -> match(Kind.INFO, INFO, path))
        .or(() -> match(Kind.FILE, FILE, path));
  }

  private static Optional<Route> match(Kind kind, Pattern pattern, String path) {
    Matcher form = pattern.matcher(path);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean isDataset = form.group(1) != null && form.group(1).startsWith("datasets");
    String file = form.groupCount() < 4 ? "" : decode(form.group(4));
    return Optional.of(new Route(kind, isDataset, form.group(2), decode(form.group(3)), file));
  }

  boolean isApi() {
    return kind == Kind.INFO || kind == Kind.TREE;
  }

  /** The same path for another id of the repository. */
  String pathFor(String otherId, String path) {
    return path.replace("/" + id, "/" + otherId);
  }

  private static String decode(String segment) {
    return segment == null ? "" : URLDecoder.decode(segment, StandardCharsets.UTF_8);
  }
}
