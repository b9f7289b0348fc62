package io.github.modelaudit.discovery.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in {@code @name@} as resource filtering does before YAML is read, for YAML forbids a value
 * to begin with it. A name that the build does not know becomes a placeholder, which stays open.
 */
final class Filtering {
  private static final Pattern DELIMITED = Pattern.compile("@([A-Za-z][A-Za-z0-9._-]*)@");

  private final Map<String, String> properties;

  Filtering(Map<String, String> properties) {
    this.properties = properties;
  }

  String apply(String text) {
    return DELIMITED
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement(match.group(1))));
  }

  private String replacement(String name) {
    String value = properties.get(name);
    boolean isOneLine = value != null && value.lines().count() <= 1;
    return value != null && isOneLine ? value : "${" + name + "}";
  }
}
