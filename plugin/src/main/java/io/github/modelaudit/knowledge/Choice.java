package io.github.modelaudit.knowledge;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads constants of enums, which data files spell in lower case with hyphens. */
final class Choice {
  private Choice() {}

  static <E extends Enum<E>> E of(YamlNode node, Class<E> type) throws YamlException {
    String word = node.asText();
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) && word(constant).equals(word)) {
        return constant;
      }
    }
    List<String> words = EnumSet.allOf(type).stream().map(Choice::word).toList();
    throw unknown("value", node, words);
  }

  /** Returns the constant under a key; nothing when the key is not there. */
  static <E extends Enum<E>> Optional<E> find(YamlNode.Mapping mapping, String key, Class<E> type)
      throws YamlException {
    Optional<YamlNode> node = mapping.find(key);
    return node.isPresent() ? Optional.of(of(node.get(), type)) : Optional.empty();
  }

  static <E extends Enum<E>> Set<E> setOf(YamlNode node, Class<E> type) throws YamlException {
    var constants = EnumSet.noneOf(type);
    for (YamlNode item : node.asSequence().items()) {
      constants.add(of(item, type));
    }
    return constants;
  }

  static YamlException unknown(String what, YamlNode node, Collection<String> valid)
      throws YamlException {
    String word = node.asText();
    return new YamlException(
        "unknown " + what + " '" + word + "'", NearestKey.hint(word, valid), node.position());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
