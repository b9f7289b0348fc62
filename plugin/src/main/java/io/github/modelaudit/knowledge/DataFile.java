package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One parsed file of knowledge.
 *
 * @param name how messages call it: the path of a user's file, or the name of a bundled one
 * @param isOverlay true for a user's file
 */
record DataFile(String name, YamlNode.Mapping root, boolean isOverlay) {
  private static final Set<String> SURE_BASES =
      Set.of(
          "text-read",
          "spdx-list",
          "excerpt-read",
          "secondary-quotes",
          "vendor-doc",
          "sibling-text",
          "overlay");

  DataFile {
    requireNonNull(name, "name");
    requireNonNull(root, "root");
  }

  static DataFile parse(String name, String text, boolean isOverlay) throws KnowledgeException {
    try {
      Optional<YamlNode> root = new YamlReader(YamlLimits.STANDARD).read(text);
      if (root.isEmpty()) {
        throw new YamlException("the file is empty", YamlPosition.START);
      }
      return new DataFile(name, root.get().asMapping(), isOverlay);
    } catch (YamlException e) {
      throw failure(name, e);
    }
  }

  KnowledgeException failure(YamlException e) {
    return failure(name, e);
  }

  private static KnowledgeException failure(String name, YamlException e) {
    String advice = e.hint().isEmpty() ? "Correct the file." : sentence(e.hint());
    return new KnowledgeException(
        "Cannot read knowledge file '%s': %s at %s. %s"
            .formatted(name, e.problem(), e.position(), advice),
        e);
  }

  private static String sentence(String words) {
    String end = words.endsWith("?") ? "" : ".";
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + end;
  }

  /**
   * Reads where a fact comes from: what the entry says, else what the file says for all. What
   * bundled files must say, a user's file may leave out, but for the day.
   */
  Provenance provenance(YamlNode.Mapping entry) throws YamlException {
    return new Provenance(
        confidence(entry), basis(entry), sources(entry), date(require(entry, "checked")));
  }

  private Confidence confidence(YamlNode.Mapping entry) throws YamlException {
    return isOverlay && find(entry, "confidence").isEmpty()
        ? Confidence.HIGH
        : Choice.of(require(entry, "confidence"), Confidence.class);
  }

  private String basis(YamlNode.Mapping entry) throws YamlException {
    return isOverlay && find(entry, "basis").isEmpty()
        ? "overlay"
        : require(entry, "basis").asText();
  }

  private List<String> sources(YamlNode.Mapping entry) throws YamlException {
    return isOverlay && find(entry, "sources").isEmpty()
        ? List.of()
        : require(entry, "sources").asTexts();
  }

  private Optional<YamlNode> find(YamlNode.Mapping entry, String key) {
    return entry.find(key).or(() -> root.find(key));
  }

  private YamlNode require(YamlNode.Mapping entry, String key) throws YamlException {
    Optional<YamlNode> value = find(entry, key);
    return value.isPresent() ? value.get() : entry.require(key);
  }

  /** Reads a day. */
  static LocalDate date(YamlNode node) throws YamlException {
    try {
      return LocalDate.parse(node.asText());
    } catch (DateTimeException e) {
      throw new YamlException(
          "expected a date such as 2026-01-31 but found '" + node.asText() + "'",
          node.position(),
          e);
    }
  }

  /**
   * True when a fact may fail a build: its confidence is high and it was not recalled or only seen
   * by name, or its confidence is medium and the words themselves, or quotations of them, were
   * read.
   */
  static boolean isSure(Provenance provenance) {
    return switch (provenance.confidence()) {
      case HIGH -> !Set.of("recalled", "name-read", "catalogue").contains(provenance.basis());
      case MEDIUM -> SURE_BASES.contains(provenance.basis());
      case LOW -> false;
    };
  }
}
