package io.github.modelaudit.discovery.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A key with places for names that users choose, written {@code *}. */
public final class KeyPattern {
  /** Stands for a name that the user chooses. */
  public static final String ANY = "*";

  private final List<String> segments;

  public KeyPattern(String key) {
    this.segments = KeyName.of(key).segments();
  }

  /** The key itself, canonical. */
  public KeyName name() {
    return new KeyName(segments, Optional.empty());
  }

  /** How many names the user chooses. */
  public int wildcards() {
    return Collections.frequency(segments, ANY);
  }

  /** Returns the names in the user's places, in order; nothing when the key is another one. */
  public Optional<List<String>> match(KeyName key) {
    if (key.segments().size() != segments.size()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = key.segments().get(i);
      if (segments.get(i).equals(ANY)) {
        names.add(segment);
      } else if (!segments.get(i).equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(names));
  }

  /** Returns the key with names in the user's places; nothing when their number differs. */
  public Optional<KeyName> fill(List<String> names) {
    List<String> filled = new ArrayList<>();
    int used = 0;
    for (String segment : segments) {
      if (!segment.equals(ANY)) {
        filled.add(segment);
      } else if (used < names.size()) {
        filled.add(names.get(used++));
      } else {
        return Optional.empty();
      }
    }
    return used == names.size()
        ? Optional.of(new KeyName(filled, Optional.empty()))
        : Optional.empty();
  }
}
