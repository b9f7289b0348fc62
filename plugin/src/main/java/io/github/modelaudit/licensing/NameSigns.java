package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.knowledge.NameSign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what the name and the tags of a model give away of how it was made. */
final class NameSigns {
  private static final Pattern GAP = Pattern.compile("[^a-z0-9.]+");

  private final List<NameSign> signs;

  NameSigns(List<NameSign> signs) {
    this.signs = List.copyOf(requireNonNull(signs, "signs"));
  }

  /** Returns the relation to a base; words that the name of the base has as well tell nothing. */
  Optional<Relation> relation(HubRecord facts, String base) {
    Set<String> words = words(facts.id().name());
    facts.tags().forEach(tag -> words.add(tag.toLowerCase(Locale.ROOT)));
    words.removeAll(words(base));
    return signs.stream()
        .filter(sign -> sign.words().stream().anyMatch(words::contains))
        .flatMap(sign -> sign.relation().stream())
        .findFirst();
  }

  /** Returns the ids of the terms of those on whose outputs a model seems to be trained. */
  List<String> teachers(HubRecord facts) {
    Set<String> words = words(facts.id().name());
    List<String> teachers = new ArrayList<>();
    for (NameSign sign : signs) {
      if (sign.words().stream().anyMatch(words::contains)) {
        sign.teacher().ifPresent(teachers::add);
      }
    }
    return teachers.stream().distinct().toList();
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(GAP.split(name.toLowerCase(Locale.ROOT), -1)));
  }
}
