package io.github.modelaudit.discovery.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration key in the form in which frameworks compare it: its segments without casing,
 * {@code -} and {@code _}, and apart from that the position in a list, if it has one.
 *
 * @param segments the segments, canonical
 * @param index the position in a list, as written; absent for a single value
 */
public record KeyName(List<String> segments, Optional<String> index) {
  private static final Pattern SEGMENT =
      Pattern.compile("\"([^\"]*)\"|\\[([^\\]]*)\\]|([^.\\[\"]+)");

  /** No key that somebody writes is longer; what is longer names nothing. */
  static final int MAX_LENGTH = 1_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  public KeyName {
    segments = List.copyOf(segments);
  }

  /** Reads a key; quotes and brackets hold a segment together. */
  public static KeyName of(String key) {
    if (key.length() > MAX_LENGTH) {
      return new KeyName(List.of(), Optional.empty());
    }
    return key.indexOf('"') < 0 && key.indexOf('[') < 0 ? plain(key) : quoted(key);
  }

  private static KeyName plain(String key) {
    List<String> segments = new ArrayList<>();
    for (String segment : key.split("\\.", -1)) {
      if (!segment.isEmpty()) {
        segments.add(canonical(segment));
      }
    }
    return new KeyName(segments, Optional.empty());
  }

  private static KeyName quoted(String key) {
    List<String> segments = new ArrayList<>();
    Optional<String> index = Optional.empty();
    Matcher matcher = SEGMENT.matcher(key);
    while (matcher.find()) {
      String segment = firstPresent(matcher);
      boolean isIndex = matcher.group(2) != null && NUMBER.matcher(segment).matches();
      if (isIndex) {
        index = Optional.of(segment);
      } else {
        segments.add(canonical(segment));
      }
    }
    return new KeyName(segments, index);
  }

  private static String firstPresent(Matcher matcher) {
    for (int group = 1; group <= 3; group++) {
      String text = matcher.group(group);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  private static String canonical(String segment) {
    return segment.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The whole name as one text. */
  public String text() {
    return String.join(".", segments) + index.map(number -> "[" + number + "]").orElse("");
  }
}
