package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of all licenses before one is read: how they are named and how they are kin. */
final class LicenseIndex {
  static final String FILE = "index.yaml";

  /** No name or link of a license is longer; what is longer is not matched. */
  private static final int LONGEST = 500;

  private static final Pattern GAPS = Pattern.compile("[\\s_]+");
  private static final Pattern GENERIC_END = Pattern.compile("-licen[cs]e(?:-agreement)?$");

  private final Map<String, IndexEntry> entries;
  private final Map<String, String> hubTags = new HashMap<>();
  private final Map<String, String> spdxIds = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Set<String>> ambiguous;
  private final Lazy<Map<Pattern, Set<String>>> namePatterns;
  private final Lazy<Map<Pattern, Set<String>>> linkPatterns;
  private final Map<String, Set<String>> ambiguousLinks;
  private final Lazy<List<Pattern>> spdxLinks;
  private final List<Set<String>> lines;
  private final Map<String, Set<String>> successors;
  private final Map<String, String> exceptions;
  private final Map<String, String> references;

  private LicenseIndex(Builder builder) {
    entries = new TreeMap<>(builder.entries);
    ambiguous = builder.ambiguous;
    spdxLinks = Lazy.later(() -> builder.spdxLinks.stream().map(IndexEntry::pattern).toList());
    lines = builder.lines;
    successors = builder.successors;
    exceptions = builder.exceptions;
    references = builder.references;
    ambiguousLinks = builder.ambiguousLinks;
    namePatterns = Lazy.later(() -> compiled(IndexEntry::namePatterns, Map.of()));
    linkPatterns = Lazy.later(() -> compiled(IndexEntry::linkPatterns, builder.ambiguousLinks));
    entries.values().forEach(this::add);
  }

  /** Reads the bundled index and adds the licenses of the user's files, which replace. */
  static LicenseIndex read(List<DataFile> own) throws KnowledgeException {
    DataFile file = DataFiles.bundled(FILE);
    var builder = new Builder();
    try {
      builder.readAll(file.root());
    } catch (YamlException e) {
      throw file.failure(e);
    }
    for (DataFile license : own) {
      try {
        builder.add(IndexEntry.of(license));
      } catch (YamlException e) {
        throw license.failure(e);
      }
    }
    return new LicenseIndex(builder);
  }

  private void add(IndexEntry entry) {
    entry.hub().forEach(tag -> hubTags.put(lower(tag), entry.id()));
    entry.spdx().ifPresent(spdx -> spdxIds.putIfAbsent(lower(spdx), entry.id()));
    for (String name : entry.allNames()) {
      names.computeIfAbsent(plain(name), key -> new HashSet<>()).add(entry.id());
    }
  }

  private Map<Pattern, Set<String>> compiled(
      Function<IndexEntry, List<String>> expressions, Map<String, Set<String>> more) {
    Map<Pattern, Set<String>> compiled = new HashMap<>();
    for (IndexEntry entry : entries.values()) {
      for (String expression : expressions.apply(entry)) {
        compiled.put(IndexEntry.pattern(expression), Set.of(entry.id()));
      }
    }
    more.forEach((expression, ids) -> compiled.put(IndexEntry.pattern(expression), ids));
    return compiled;
  }

  SortedSet<String> ids() {
    return new TreeSet<>(entries.keySet());
  }

  Optional<IndexEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  Optional<String> idOfHubTag(String tag) {
    return Optional.ofNullable(hubTags.get(lower(tag.strip())));
  }

  Optional<String> idOfSpdx(String spdxId) {
    return Optional.ofNullable(spdxIds.get(lower(spdxId.strip())));
  }

  Optional<String> exception(String id) {
    return Optional.ofNullable(exceptions.get(lower(id.strip())));
  }

  Optional<String> meaningOf(String id) {
    return Optional.ofNullable(references.get(lower(id.strip())));
  }

  /** Every expression that an outdated id or a reference stands for. */
  Set<String> meanings() {
    return new TreeSet<>(references.values());
  }

  boolean isPlaceholder(String id) {
    return find(id).map(IndexEntry::isPlaceholder).orElse(false);
  }

  List<String> candidatesByName(String name) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    String plain = plain(name);
    Set<String> found = new TreeSet<>(names.getOrDefault(plain, Set.of()));
    found.addAll(ambiguous.getOrDefault(plain, Set.of()));
    found.addAll(ambiguous.getOrDefault(GENERIC_END.matcher(plain).replaceFirst(""), Set.of()));
    namePatterns
        .get()
        .forEach(
            (pattern, ids) -> {
              if (pattern.matcher(plain).matches()) {
                found.addAll(ids);
              }
            });
    return List.copyOf(found);
  }

  List<String> candidatesByLink(String link) {
    String trimmed = link.strip();
    if (trimmed.length() > LONGEST) {
      return List.of();
    }
    Set<String> found = new TreeSet<>();
    linkPatterns
        .get()
        .forEach(
            (pattern, ids) -> {
              if (pattern.matcher(trimmed).find()) {
                found.addAll(ids);
              }
            });
    for (Pattern pattern : spdxLinks.get()) {
      Matcher matcher = pattern.matcher(trimmed);
      if (matcher.find()) {
        idOfSpdx(matcher.group(1)).or(() -> idOfHubTag(matcher.group(1))).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** True when a derivative's license repeats the terms of its base's, or may stand for it. */
  boolean isOfSameLine(String own, String base) {
    return lines.stream().anyMatch(line -> line.contains(own) && line.contains(base))
        || successors.getOrDefault(base, Set.of()).contains(own);
  }

  /** Every license id that the index names beside its list. */
  Set<String> namedIds() {
    Set<String> ids = new TreeSet<>(successors.keySet());
    lines.forEach(ids::addAll);
    successors.values().forEach(ids::addAll);
    ambiguous.values().forEach(ids::addAll);
    ambiguousLinks.values().forEach(ids::addAll);
    return ids;
  }

  private static String plain(String name) {
    return GAPS.matcher(lower(name.strip())).replaceAll("-");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Collects the parts of an index while files are read. */
  private static final class Builder {
    private final Map<String, IndexEntry> entries = new HashMap<>();
    private final Map<String, Set<String>> ambiguous = new HashMap<>();
    private final Map<String, Set<String>> ambiguousLinks = new HashMap<>();
    private final List<String> spdxLinks = new ArrayList<>();
    private final List<Set<String>> lines = new ArrayList<>();
    private final Map<String, Set<String>> successors = new HashMap<>();
    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();

    void add(IndexEntry entry) {
      entries.put(entry.id(), entry);
    }

    void readAll(Mapping root) throws YamlException {
      for (Mapping license : root.mappings("licenses")) {
        add(IndexEntry.bundled(license));
      }
      for (Mapping name : root.mappings("ambiguous")) {
        ambiguous.put(name.require("name").asText(), licenses(name));
      }
      for (Mapping link : root.mappings("ambiguous-links")) {
        ambiguousLinks.put(link.require("link").asText(), licenses(link));
      }
      spdxLinks.addAll(root.texts("spdx-links"));
      for (Mapping line : root.mappings("lines")) {
        lines.add(licenses(line));
      }
      for (Mapping base : root.mappings("successors")) {
        successors.put(base.require("base").asText(), licenses(base));
      }
      for (String exception : root.texts("exceptions")) {
        exceptions.put(lower(exception), exception);
      }
      for (Mapping reference : root.mappings("references")) {
        references.put(
            lower(reference.require("id").asText()), reference.require("means").asText());
      }
    }

    private static Set<String> licenses(Mapping entry) throws YamlException {
      Collection<String> ids = entry.require("licenses").asTexts();
      return Set.copyOf(ids);
    }
  }
}
