package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a YAML text, with its place; immutable, and free of cycles. */
public sealed interface YamlNode {

  /** Tells the alternatives apart. */
  enum Kind {
    MAPPING("a mapping"),
    SEQUENCE("a list"),
    SCALAR("a single value");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words, with its article. */
    public String words() {
      return words;
    }
  }

  Kind kind();

  YamlPosition position();

  /** True for a scalar that is null, and for nothing else. */
  default boolean isNull() {
    return false;
  }

  /** Returns this node as a mapping. */
  default Mapping asMapping() throws YamlException {
    throw unexpected(Kind.MAPPING.words());
  }

  /** Returns this node as a list. */
  default Sequence asSequence() throws YamlException {
    throw unexpected(Kind.SEQUENCE.words());
  }

  /** Returns the text of this node, which must be a scalar and not null. */
  default String asText() throws YamlException {
    throw unexpected("a text");
  }

  /** Returns this node as a whole number. */
  default long asNumber() throws YamlException {
    throw unexpected("a whole number");
  }

  /** Returns this node as true or false. */
  default boolean asFlag() throws YamlException {
    throw unexpected("'true' or 'false'");
  }

  /** Returns the texts of a list, or of a single value as a list of one. */
  default List<String> asTexts() throws YamlException {
    return List.of(asText());
  }

  /** Returns an exception that says what should stand here. */
  default YamlException unexpected(String wanted) {
    return new YamlException("expected " + wanted + " but found " + kind().words(), position());
  }

  /**
   * A key with its value.
   *
   * @param position the place of the key
   */
  record Entry(String key, YamlPosition position, YamlNode value) {
    public Entry {
      requireNonNull(key, "key");
      requireNonNull(position, "position");
      requireNonNull(value, "value");
    }
  }

  /** Keys with values, in the order of the text. */
  record Mapping(Map<String, Entry> entries, YamlPosition position) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      requireNonNull(position, "position");
    }

    @Override
    public Kind kind() {
      return Kind.MAPPING;
    }

    @Override
    public Mapping asMapping() {
      return this;
    }

    /** Returns the value of a key; nothing when the key is missing or its value is null. */
    public Optional<YamlNode> find(String key) {
      return Optional.ofNullable(entries.get(key))
          .map(Entry::value)
          .filter(value -> !value.isNull());
    }

    /** Returns the value of a key that must be there and not be null. */
    public YamlNode require(String key) throws YamlException {
      Optional<YamlNode> value = find(key);
      if (value.isEmpty()) {
        throw new YamlException("missing key '" + key + "'", position);
      }
      return value.get();
    }

    /** Checks that every key is one of those; the message names the nearest of them. */
    public void allowOnly(Collection<String> keys) throws YamlException {
      for (Entry entry : entries.values()) {
        if (!keys.contains(entry.key())) {
          throw new YamlException(
              "unknown key '" + entry.key() + "'",
              NearestKey.hint(entry.key(), keys),
              entry.position());
        }
      }
    }

    /** Returns the text of a key, or nothing. */
    public Optional<String> text(String key) throws YamlException {
      Optional<YamlNode> value = find(key);
      return value.isPresent() ? Optional.of(value.get().asText()) : Optional.empty();
    }

    /** Returns the texts of a key that holds a list or one value; empty when it is missing. */
    public List<String> texts(String key) throws YamlException {
      Optional<YamlNode> value = find(key);
      return value.isPresent() ? value.get().asTexts() : List.of();
    }

    /** Returns the flag of a key, or the given one when it is missing. */
    public boolean flag(String key, boolean otherwise) throws YamlException {
      Optional<YamlNode> value = find(key);
      return value.isPresent() ? value.get().asFlag() : otherwise;
    }

    /** Returns the items of a key that holds a list of mappings; empty when it is missing. */
    public List<Mapping> mappings(String key) throws YamlException {
      Optional<YamlNode> value = find(key);
      return value.isPresent() ? value.get().asSequence().mappings() : List.of();
    }
  }

  /** Values in order. */
  record Sequence(List<YamlNode> items, YamlPosition position) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
      requireNonNull(position, "position");
    }

    @Override
    public Kind kind() {
      return Kind.SEQUENCE;
    }

    @Override
    public Sequence asSequence() {
      return this;
    }

    @Override
    public List<String> asTexts() throws YamlException {
      List<String> texts = new ArrayList<>();
      for (YamlNode item : items) {
        texts.add(item.asText());
      }
      return List.copyOf(texts);
    }

    /** Returns the items, all of which must be mappings. */
    public List<Mapping> mappings() throws YamlException {
      List<Mapping> mappings = new ArrayList<>();
      for (YamlNode item : items) {
        mappings.add(item.asMapping());
      }
      return List.copyOf(mappings);
    }
  }

  /**
   * One value.
   *
   * @param text the value as it stands there, quotes and escapes resolved
   * @param type what the core schema of YAML 1.2 takes it for
   */
  record Scalar(String text, Type type, YamlPosition position) implements YamlNode {

    /** What the core schema of YAML 1.2 takes a scalar for; {@code no} and dates are texts. */
    public enum Type {
      TEXT("a text"),
      INTEGER("a whole number"),
      DECIMAL("a decimal number"),
      BOOLEAN("'true' or 'false'"),
      NULL("nothing");

      private final String words;

      Type(String words) {
        this.words = words;
      }
    }

    public Scalar {
      requireNonNull(text, "text");
      requireNonNull(type, "type");
      requireNonNull(position, "position");
    }

    @Override
    public Kind kind() {
      return Kind.SCALAR;
    }

    @Override
    public boolean isNull() {
      return type == Type.NULL;
    }

    @Override
    public String asText() throws YamlException {
      if (isNull()) {
        throw unexpected("a text");
      }
      return text;
    }

    @Override
    public long asNumber() throws YamlException {
      if (type != Type.INTEGER) {
        throw unexpected("a whole number");
      }
      try {
        return parse(text);
      } catch (NumberFormatException e) {
        throw new YamlException("the number '" + text + "' is too large", position, e);
      }
    }

    private static long parse(String number) {
      if (number.startsWith("0x")) {
        return Long.parseLong(number.substring(2), 16);
      }
      return number.startsWith("0o")
          ? Long.parseLong(number.substring(2), 8)
          : Long.parseLong(number);
    }

    @Override
    public boolean asFlag() throws YamlException {
      if (type != Type.BOOLEAN) {
        throw unexpected("'true' or 'false'");
      }
      return text.equalsIgnoreCase("true");
    }

    @Override
    public YamlException unexpected(String wanted) {
      String found = isNull() ? type.words : type.words + " ('" + text + "')";
      return new YamlException("expected " + wanted + " but found " + found, position);
    }
  }
}
