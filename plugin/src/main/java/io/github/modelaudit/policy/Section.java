package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.NearestKey;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlNode.Scalar;
import io.github.modelaudit.knowledge.YamlPosition;
import io.github.modelaudit.policy.settings.Keyword;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A mapping of a policy file, read by type; every complaint names the key by its whole path.
 *
 * @param path the path of the mapping with a trailing dot, or nothing for the whole file
 */
record Section(Mapping mapping, String path) {
  Section {
    requireNonNull(mapping, "mapping");
    requireNonNull(path, "path");
  }

  /** A word with its place. */
  record Word(String text, YamlPosition position) {}

  /** Checks that no other key stands here. */
  void allowOnly(List<String> keys) throws Flaw {
    for (YamlNode.Entry entry : mapping.entries().values()) {
      if (!keys.contains(entry.key())) {
        throw unknown(entry, keys);
      }
    }
  }

  private Flaw unknown(YamlNode.Entry entry, List<String> keys) {
    String remedy =
        NearestKey.find(entry.key(), keys)
            .map(nearest -> "Use '" + path + nearest + "'.")
            .orElseGet(() -> "Use one of " + Words.listed(keys) + ".");
    return new Flaw("unknown key '" + path + entry.key() + "'", remedy, entry.position());
  }

  /** Returns the value of a key; a key without a value is a flaw. */
  Optional<YamlNode> value(String key) throws Flaw {
    YamlNode.Entry entry = mapping.entries().get(key);
    if (entry != null && entry.value().isNull()) {
      throw new Flaw(
          "'" + path + key + "' has no value", "Give it one, or remove it.", entry.position());
    }
    return Optional.ofNullable(entry).map(YamlNode.Entry::value);
  }

  Optional<Section> section(String key) throws Flaw, YamlException {
    Optional<YamlNode> value = value(key);
    return value.isPresent()
        ? Optional.of(new Section(value.get().asMapping(), path + key + "."))
        : Optional.empty();
  }

  /** Returns a text that is not blank. */
  Optional<Word> word(String key) throws Flaw, YamlException {
    Optional<YamlNode> value = value(key);
    return value.isPresent() ? Optional.of(word(key, value.get())) : Optional.empty();
  }

  /** Returns a text that must be there. */
  Word required(String key, String remedy) throws Flaw, YamlException {
    Optional<Word> word = word(key);
    if (word.isEmpty()) {
      throw new Flaw("'" + path + key + "' is missing", remedy, mapping.position());
    }
    return word.get();
  }

  /** Returns the texts of a list, or of one text. */
  Optional<List<Word>> words(String key) throws Flaw, YamlException {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    YamlNode node = value.get();
    List<YamlNode> items =
        node.kind() == YamlNode.Kind.SEQUENCE ? node.asSequence().items() : List.of(node);
    var words = new ArrayList<Word>();
    for (YamlNode item : items) {
      words.add(word(key, item));
    }
    return Optional.of(List.copyOf(words));
  }

  <E extends Enum<E> & Keyword> Optional<E> keyword(String key, Class<E> type)
      throws Flaw, YamlException {
    Optional<Word> word = word(key);
    return word.isPresent() ? Optional.of(keyword(path + key, word.get(), type)) : Optional.empty();
  }

  /** Returns the constant that a word stands for. */
  static <E extends Enum<E> & Keyword> E keyword(String what, Word word, Class<E> type)
      throws Flaw {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    Optional<E> found = constants.stream().filter(c -> c.id().equals(word.text())).findFirst();
    if (found.isEmpty()) {
      throw badValue(what, word, constants.stream().map(Keyword::id).toList());
    }
    return found.get();
  }

  /** Returns a flaw that lists every value a key can have. */
  static Flaw badValue(String what, Word word, List<String> valid) {
    return new Flaw(
        "'" + what + "' cannot be '" + word.text() + "'",
        "Use one of " + Words.listed(valid) + ".",
        word.position());
  }

  /** Returns a whole number that is not negative. */
  Optional<Long> count(String key) throws Flaw, YamlException {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    long number = value.get().asNumber();
    if (number < 0) {
      throw new Flaw("'" + path + key + "' is negative", "Use 0 or more.", value.get().position());
    }
    return Optional.of(number);
  }

  Optional<Boolean> flag(String key) throws Flaw, YamlException {
    Optional<YamlNode> value = value(key);
    return value.isPresent() ? Optional.of(value.get().asFlag()) : Optional.empty();
  }

  /** Returns a word of a node; numbers, flags and blanks are none. */
  Word word(String key, YamlNode node) throws Flaw, YamlException {
    if (node instanceof Scalar scalar
        && scalar.type() != Scalar.Type.TEXT
        && scalar.type() != Scalar.Type.NULL) {
      throw new Flaw(
          "'" + path + key + "' must be a text but is '" + scalar.text() + "'",
          "Put it in quotes if you mean it.",
          node.position());
    }
    String text = node.asText();
    if (text.isBlank()) {
      throw new Flaw("'" + path + key + "' is empty", "Fill it in.", node.position());
    }
    return new Word(text, node.position());
  }
}
