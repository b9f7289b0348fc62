package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a license is named.
 *
 * @param file the bundled file that holds it
 * @param own the user's file that holds it instead
 * @param hub the Hub's identifiers
 */
record IndexEntry(
    String id,
    String file,
    Optional<DataFile> own,
    String name,
    List<String> hub,
    Optional<String> spdx,
    Patterns patterns,
    boolean isPlaceholder) {

  /** Regular expressions of names and links; compiled when first needed. */
  record Patterns(List<String> names, List<String> links) {
    Patterns {
      names = List.copyOf(names);
      links = List.copyOf(links);
    }
  }

  IndexEntry {
    requireNonNull(id, "id");
    requireNonNull(file, "file");
    requireNonNull(own, "own");
    requireNonNull(name, "name");
    hub = List.copyOf(hub);
    requireNonNull(spdx, "spdx");
    requireNonNull(patterns, "patterns");
  }

  /** Reads an entry of the index. */
  static IndexEntry bundled(Mapping entry) throws YamlException {
    return read(entry, Optional.empty());
  }

  /** Reads how a license of a user's file is named, and checks its patterns at once. */
  static IndexEntry of(DataFile own) throws YamlException {
    patterns(own.root(), "names");
    patterns(own.root(), "links");
    return read(own.root(), Optional.of(own));
  }

  private static IndexEntry read(Mapping entry, Optional<DataFile> own) throws YamlException {
    String id = entry.require("id").asText();
    return new IndexEntry(
        id,
        "licenses/" + entry.text("file").orElse(id) + ".yaml",
        own,
        entry.require("name").asText(),
        entry.texts("hub"),
        entry.text("spdx"),
        new Patterns(entry.texts("names"), entry.texts("links")),
        entry.flag("placeholder", false));
  }

  static List<Pattern> patterns(Mapping entry, String key) throws YamlException {
    List<Pattern> patterns = new ArrayList<>();
    Optional<YamlNode> list = entry.find(key);
    if (list.isPresent()) {
      for (YamlNode node : list.get().asSequence().items()) {
        patterns.add(pattern(node));
      }
    }
    return patterns;
  }

  static Pattern pattern(YamlNode node) throws YamlException {
    try {
      return pattern(node.asText());
    } catch (PatternSyntaxException e) {
      throw new YamlException(
          "'" + node.asText() + "' is no regular expression (" + e.getDescription() + ")",
          node.position(),
          e);
    }
  }

  static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  List<String> namePatterns() {
    return patterns.names();
  }

  List<String> linkPatterns() {
    return patterns.links();
  }

  /** Every literal name, by which the license is a candidate. */
  List<String> allNames() {
    List<String> names = new ArrayList<>(hub);
    names.add(id);
    names.add(name);
    spdx.ifPresent(names::add);
    return names;
  }
}
