package io.github.modelaudit.discovery.scan;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads what lies beside weights and says where they come from: the model card and the
 * configuration files of the Hub's libraries.
 */
final class Companions {
  static final String CARD = "README.md";
  static final String CONFIG = "config.json";
  static final String ADAPTER = "adapter_config.json";
  static final Set<String> NAMES = Set.of(CARD, CONFIG, ADAPTER);

  /** What people write for these files is far below. */
  static final int MAX_BYTES = 256 * 1024;

  private static final YamlReader YAML =
      new YamlReader(YamlLimits.STANDARD.with(YamlLimits.Duplicates.LAST_HOLDS));
  private static final String FENCE = "---";
  private static final int LONGEST_KEPT = 1_000;
  private static final int MOST_BASES = 20;

  private Companions() {}

  /**
   * Returns facts with what lies beside the file added to them.
   *
   * @param texts gives the text of a file in the same folder, if there is one
   */
  static FileFacts add(FileFacts facts, Function<String, Optional<String>> texts) {
    Map<String, String> fields = new TreeMap<>(facts.metadata());
    texts.apply(CARD).flatMap(Companions::frontMatter).ifPresent(it -> addCard(fields, it));
    mapping(texts.apply(CONFIG))
        .ifPresent(
            it -> {
              add(fields, "config._name_or_path", text(it, "_name_or_path"));
              add(fields, "config.model_type", text(it, "model_type"));
            });
    mapping(texts.apply(ADAPTER))
        .flatMap(it -> text(it, "base_model_name_or_path"))
        .ifPresent(it -> add(fields, "adapter.base_model", Optional.of(it)));
    return new FileFacts(facts.format(), fields, facts.path());
  }

  /** True for a field that was read beside a file. */
  static boolean isOwn(String field) {
    return field.startsWith("card.") || field.startsWith("config.") || field.startsWith("adapter.");
  }

  private static void addCard(Map<String, String> fields, YamlNode.Mapping card) {
    add(fields, "card.license", joined(card, "license"));
    add(fields, "card.license.name", text(card, "license_name"));
    add(fields, "card.license.link", text(card, "license_link"));
    List<String> bases = texts(card, "base_model");
    for (int i = 0; i < Math.min(bases.size(), MOST_BASES); i++) {
      add(fields, "card.base_model." + i, Optional.of(bases.get(i)));
    }
  }

  private static void add(Map<String, String> fields, String key, Optional<String> value) {
    value
        .filter(it -> !it.isBlank() && it.length() <= LONGEST_KEPT)
        .ifPresent(it -> fields.putIfAbsent(key, it.strip()));
  }

  private static Optional<String> joined(YamlNode.Mapping mapping, String key) {
    List<String> texts = texts(mapping, key);
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(",", texts));
  }

  private static Optional<String> text(YamlNode.Mapping mapping, String key) {
    return texts(mapping, key).stream().findFirst();
  }

  private static List<String> texts(YamlNode.Mapping mapping, String key) {
    try {
      return mapping.texts(key);
    } catch (YamlException e) {
      return List.of();
    }
  }

  private static Optional<YamlNode.Mapping> frontMatter(String card) {
    if (!card.startsWith(FENCE)) {
      return Optional.empty();
    }
    int end = card.indexOf("\n" + FENCE, FENCE.length());
    return end < 0 ? Optional.empty() : mapping(Optional.of(card.substring(FENCE.length(), end)));
  }

  /** A file that cannot be read says nothing; the weights beside it are found all the same. */
  private static Optional<YamlNode.Mapping> mapping(Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<YamlNode> root = YAML.read(text.get());
      return root.isPresent() ? Optional.of(root.get().asMapping()) : Optional.empty();
    } catch (YamlException e) {
      return Optional.empty();
    }
  }
}
