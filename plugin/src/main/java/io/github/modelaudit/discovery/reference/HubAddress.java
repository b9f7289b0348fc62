package io.github.modelaudit.discovery.reference;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.PublicHub;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the addresses under which people copy a model from the Hub: its own scheme, pages, files
 * and API paths, on the Hub's hosts or on a mirror's.
 */
final class HubAddress {
  private static final String INFERENCE = "api-inference.";
  private static final String SCHEME = "hf://";
  private static final Set<String> VIEWS = Set.of("tree", "blob", "resolve", "raw", "commit");
  private static final Set<String> OTHER_REPOSITORIES =
      Set.of("datasets", "spaces", "kernels", "buckets");
  private static final Set<String> PAGES =
      Set.of("docs", "papers", "collections", "blog", "learn", "settings", "organizations", "new");
  private static final String DEFAULT_BRANCH = "main";

  private final List<String> mirrors;

  /**
   * @param endpoints the base URLs of mirrors of the Hub
   */
  HubAddress(Set<String> endpoints) {
    this.mirrors =
        endpoints.stream()
            .map(HubAddress::withoutScheme)
            .map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(text -> !text.isEmpty())
            .sorted()
            .toList();
  }

  /** True when the text is an address of the Hub, so that only {@link #parse} may explain it. */
  boolean matches(String text) {
    return text.startsWith(SCHEME) || path(text).isPresent();
  }

  /**
   * Returns the repository that an address leads to.
   *
   * @throws IllegalArgumentException when it leads to no model; the message is a clause that says
   *     why
   */
  RepoKey parse(String text) {
    if (text.startsWith(SCHEME)) {
      return parseUri(text, text.substring(SCHEME.length()));
    }
    String path = path(text).orElseThrow();
    Deque<String> segments =
        Stream.of(path.split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(HubAddress::decode)
            .collect(Collectors.toCollection(ArrayDeque::new));
    return parsePage(text, segments);
  }

  private static RepoKey parseUri(String text, String rest) {
    String path = rest.startsWith("models/") ? rest.substring("models/".length()) : rest;
    Deque<String> segments = new ArrayDeque<>(List.of(path.split("/", -1)));
    rejectOtherThings(text, segments);
    String first = segments.removeFirst();
    if (first.contains("@") || segments.isEmpty()) {
      return keyOf(first);
    }
    String id = first + "/" + segments.removeFirst();
    if (id.endsWith("@refs") && segments.size() >= 2) {
      id = id + "/" + segments.removeFirst() + "/" + segments.removeFirst();
    }
    return keyOf(id);
  }

  private static RepoKey parsePage(String text, Deque<String> segments) {
    skipPrefixes(segments);
    rejectOtherThings(text, segments);
    String id = segments.removeFirst();
    if (!segments.isEmpty() && !VIEWS.contains(segments.peekFirst())) {
      id = id + "/" + withoutQuantization(segments.removeFirst());
    } else {
      id = withoutQuantization(id);
    }
    return new RepoKey(RepoId.model(id), revision(segments));
  }

  private static void skipPrefixes(Deque<String> segments) {
    if ("api".equals(segments.peekFirst())) {
      segments.removeFirst();
    }
    if ("pipeline".equals(segments.peekFirst()) && segments.size() > 2) {
      segments.removeFirst();
      segments.removeFirst();
    } else if ("models".equals(segments.peekFirst()) && segments.size() > 1) {
      segments.removeFirst();
    }
  }

  private static void rejectOtherThings(String text, Deque<String> segments) {
    String first = Optional.ofNullable(segments.peekFirst()).orElse("");
    if (OTHER_REPOSITORIES.contains(first)) {
      throw new IllegalArgumentException(
          "'" + text + "' leads to one of the Hub's " + first + ", not to a model");
    }
    if (first.isEmpty() || PAGES.contains(first) || first.equals("models")) {
      throw new IllegalArgumentException("'" + text + "' leads to no model");
    }
  }

  private static Optional<String> revision(Deque<String> segments) {
    if (segments.size() < 2) {
      return Optional.empty();
    }
    String view = segments.removeFirst();
    if (!VIEWS.contains(view) && !view.equals("revision")) {
      return Optional.empty();
    }
    String revision = segments.removeFirst();
    if (revision.equals("refs") && segments.size() >= 2) {
      revision = revision + "/" + segments.removeFirst() + "/" + segments.removeFirst();
    }
    return Optional.of(revision).filter(name -> !name.equals(DEFAULT_BRANCH));
  }

  /** Reads {@code id} or {@code id@revision}. */
  static RepoKey keyOf(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return RepoKey.head(RepoId.model(text));
    }
    return new RepoKey(RepoId.model(text.substring(0, at)), Optional.of(text.substring(at + 1)));
  }

  /** Run times write the quantization of a repository behind a colon. */
  private static String withoutQuantization(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  private Optional<String> path(String text) {
    String rest = withoutQuery(withoutScheme(text));
    String lower = rest.toLowerCase(Locale.ROOT);
    for (String mirror : mirrors) {
      if (lower.equals(mirror) || lower.startsWith(mirror + "/")) {
        return Optional.of(rest.substring(mirror.length()));
      }
    }
    int slash = rest.indexOf('/');
    String host = slash < 0 ? lower : lower.substring(0, slash);
    boolean known = isHub(host) && (slash >= 0 || !rest.equals(text));
    return known ? Optional.of(slash < 0 ? "" : rest.substring(slash)) : Optional.empty();
  }

  private static boolean isHub(String host) {
    return PublicHub.HOSTS.contains(
        host.startsWith(INFERENCE) ? host.substring(INFERENCE.length()) : host);
  }

  private static String withoutScheme(String text) {
    for (String scheme : List.of("https://", "http://")) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return text.substring(scheme.length());
      }
    }
    return text;
  }

  private static String withoutQuery(String text) {
    String withoutFragment = text.split("#", 2)[0];
    return withoutFragment.split("\\?", 2)[0];
  }

  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
