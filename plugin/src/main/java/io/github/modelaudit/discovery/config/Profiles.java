package io.github.modelaudit.discovery.config;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows how configuration files say that something counts under a profile only. */
final class Profiles {
  private static final Pattern PREFIX = Pattern.compile("%(?:\\{([^}]+)\\}|([^.{}]+))\\.(.+)");
  private static final Pattern ALTERNATIVES = Pattern.compile("[,|]");
  private static final Pattern EXPRESSION = Pattern.compile("[&!()]");
  static final String TEST = "test";

  private Profiles() {}

  /** A key without its profile prefix. */
  record Prefixed(List<String> profiles, String key) {}

  /** Splits {@code %test.some.key} and {@code %{dev,test}.some.key}. */
  static Prefixed split(String key) {
    Matcher matcher = PREFIX.matcher(key);
    if (!matcher.matches()) {
      return new Prefixed(List.of(), key);
    }
    String profiles = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new Prefixed(alternatives(profiles), matcher.group(3));
  }

  /**
   * Returns the profiles any of which is enough; an expression that asks for more stays whole, as
   * the user wrote it.
   */
  static List<String> alternatives(String text) {
    if (EXPRESSION.matcher(text).find()) {
      return List.of(text.strip());
    }
    return Stream.of(ALTERNATIVES.split(text))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Returns when something counts that lies in a root and is bound to a profile. */
  static View view(Scope root, Optional<String> profile) {
    Scope scope = profile.filter(TEST::equals).isPresent() ? Scope.TEST : root;
    return new View(scope, profile);
  }
}
