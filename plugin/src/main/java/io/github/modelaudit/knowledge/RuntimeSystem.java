package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a run time spells names of models.
 *
 * @param direct hosts in front of a name that make it a Hub id
 * @param strip what may stand in front of a name and means nothing
 * @param dropEndings what may end a name and means nothing
 * @param hostedTags patterns of tags that mean a service, not weights
 * @param hasTags true when a colon parts the name from a tag
 */
record RuntimeSystem(
    String id,
    List<String> aliases,
    List<String> direct,
    List<NameAffix> strip,
    List<String> dropEndings,
    List<Glob> hostedTags,
    boolean hasTags) {
  private static final Set<String> KEYS =
      Set.of("id", "aliases", "direct", "strip", "drop-endings", "hosted-tags", "tags");

  RuntimeSystem {
    requireNonNull(id, "id");
    aliases = List.copyOf(aliases);
    direct = List.copyOf(direct);
    strip = List.copyOf(strip);
    dropEndings = List.copyOf(dropEndings);
    hostedTags = List.copyOf(hostedTags);
  }

  static RuntimeSystem read(Mapping entry) throws YamlException {
    entry.allowOnly(KEYS);
    return new RuntimeSystem(
        entry.require("id").asText(),
        entry.texts("aliases"),
        entry.texts("direct"),
        entry.texts("strip").stream().map(NameAffix::new).toList(),
        entry.texts("drop-endings"),
        entry.texts("hosted-tags").stream().map(Glob::new).toList(),
        entry.require("tags").asFlag());
  }

  /** Returns the name without what means nothing in front of it. */
  String strip(String name) {
    String rest = name;
    for (NameAffix front : strip) {
      rest = front.cutFront(rest);
    }
    return rest;
  }

  /** Returns the Hub id and tag behind a host, when the name has one. */
  Optional<String> direct(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return direct.stream()
        .filter(lower::startsWith)
        .map(host -> name.substring(host.length()))
        .findFirst();
  }

  String dropEnding(String name) {
    return dropEndings.stream()
        .filter(name::endsWith)
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .findFirst()
        .orElse(name);
  }

  boolean isHosted(String tag) {
    return hostedTags.stream().anyMatch(pattern -> pattern.matches(tag));
  }
}
