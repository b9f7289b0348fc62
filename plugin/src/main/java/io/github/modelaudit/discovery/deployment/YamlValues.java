package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks into YAML that others have written, whatever it turns out to hold. */
final class YamlValues {
  private YamlValues() {}

  /** Returns what stands under keys, one in the other; nothing when any of them is missing. */
  static Optional<YamlNode> find(YamlNode node, String... keys) {
    Optional<YamlNode> found = Optional.of(node);
    for (String key : keys) {
      found =
          found
              .filter(YamlNode.Mapping.class::isInstance)
              .flatMap(it -> ((YamlNode.Mapping) it).find(key));
    }
    return found;
  }

  static Optional<String> text(YamlNode node, String... keys) {
    return find(node, keys).flatMap(YamlValues::scalar).map(YamlNode.Scalar::text);
  }

  static Optional<YamlNode.Scalar> scalar(YamlNode node) {
    return Optional.of(node)
        .filter(it -> !it.isNull())
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast);
  }

  static Map<String, YamlNode.Entry> entries(Optional<YamlNode> node) {
    return node.filter(YamlNode.Mapping.class::isInstance)
        .map(it -> ((YamlNode.Mapping) it).entries())
        .orElse(Map.of());
  }

  static List<YamlNode> items(Optional<YamlNode> node) {
    return node.filter(YamlNode.Sequence.class::isInstance)
        .map(it -> ((YamlNode.Sequence) it).items())
        .orElse(List.of());
  }

  /** Returns the values of a list, or a value alone. */
  static Stream<YamlNode.Scalar> scalars(Optional<YamlNode> node) {
    Stream<YamlNode> nodes =
        Stream.concat(
            node.filter(YamlNode.Scalar.class::isInstance).stream(), items(node).stream());
    return nodes.flatMap(it -> scalar(it).stream());
  }

  /**
   * Returns the words of a command: the items of a list as they are, a single text divided as a
   * shell does.
   */
  static List<Word> words(Optional<YamlNode> node, Function<YamlNode.Scalar, Word> reading) {
    if (node.filter(YamlNode.Scalar.class::isInstance).isPresent()) {
      return scalar(node.get()).map(it -> divided(reading.apply(it))).orElse(List.of());
    }
    return items(node).stream().flatMap(it -> scalar(it).stream()).map(reading).toList();
  }

  private static List<Word> divided(Word word) {
    SourceText source = word.place().source();
    int line = source.lineOf(word.text(), word.place().line());
    List<Word> words = new ArrayList<>();
    for (ShellCommand.ShellWord piece : ShellParser.words(word.text(), line)) {
      String text = piece.literal();
      words.add(word.with(text).at(source.at(source.lineOf(text, line))));
    }
    return words;
  }

  /** Returns the variables of a mapping, or of a list of {@code NAME=value}. */
  static Map<String, Word> variables(
      Optional<YamlNode> node, Function<YamlNode.Scalar, Word> reading) {
    Map<String, Word> variables = new TreeMap<>();
    entries(node)
        .forEach(
            (name, entry) ->
                scalar(entry.value()).map(reading).ifPresent(it -> variables.put(name, it)));
    for (YamlNode item : items(node)) {
      scalar(item).map(reading).ifPresent(pair -> put(variables, pair));
    }
    return variables;
  }

  private static void put(Map<String, Word> variables, Word pair) {
    int equals = pair.text().indexOf('=');
    if (equals > 0) {
      variables.put(pair.text().substring(0, equals), pair.with(pair.text().substring(equals + 1)));
    }
  }
}
