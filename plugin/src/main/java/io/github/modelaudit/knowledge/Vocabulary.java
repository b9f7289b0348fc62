package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The values that each term of a license can have, and how much each binds. */
final class Vocabulary {
  static final String FILE = "terms.yaml";

  private final Map<Term, Map<String, Stance>> stances;

  private Vocabulary(Map<Term, Map<String, Stance>> stances) {
    this.stances = stances;
  }

  static Vocabulary read() throws KnowledgeException {
    DataFile file = DataFiles.bundled(FILE);
    try {
      Map<Term, Map<String, Stance>> stances = new EnumMap<>(Term.class);
      YamlNode.Mapping terms = file.root().require("terms").asMapping();
      for (Term term : Term.values()) {
        stances.put(term, values(terms.require(term.id()).asMapping()));
      }
      return new Vocabulary(stances);
    } catch (YamlException e) {
      throw file.failure(e);
    }
  }

  private static Map<String, Stance> values(YamlNode.Mapping term) throws YamlException {
    Map<String, Stance> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : term.entries().values()) {
      values.put(entry.key(), Choice.of(entry.value(), Stance.class));
    }
    return values;
  }

  /** Returns how much a value of a term binds; fails for a value that is not in the vocabulary. */
  Stance stance(Term term, YamlNode value) throws YamlException {
    Map<String, Stance> known = stances.getOrDefault(term, Map.of());
    Stance stance = known.get(value.asText());
    if (stance == null) {
      throw Choice.unknown("value of " + term.id(), value, new TreeSet<>(known.keySet()));
    }
    return stance;
  }

  /** The values of a term, sorted. */
  SortedSet<String> values(Term term) {
    return new TreeSet<>(stances.getOrDefault(term, Map.of()).keySet());
  }
}
