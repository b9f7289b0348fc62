package io.github.modelaudit.policy;

import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.settings.CountedEnd;
import io.github.modelaudit.policy.settings.GatedModels;
import io.github.modelaudit.policy.settings.Glob;
import io.github.modelaudit.policy.settings.OpennessSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the section {@code openness}. */
final class OpennessParser {
  private static final List<String> KEYS = List.of("minimum", "counts", "allowHosted", "gated");

  private OpennessParser() {}

  static OpennessSettings parse(Section section) throws Flaw, YamlException {
    section.allowOnly(KEYS);
    return new OpennessSettings(
        minimum(section),
        section.keyword("counts", CountedEnd.class),
        section
            .words("allowHosted")
            .map(words -> words.stream().map(word -> new Glob(word.text())).toList()),
        section.keyword("gated", GatedModels.class));
  }

  private static Optional<OpennessLevel> minimum(Section section) throws Flaw, YamlException {
    Optional<Word> word = section.word("minimum");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    List<OpennessLevel> levels =
        Arrays.stream(OpennessLevel.values())
            .filter(level -> level != OpennessLevel.UNKNOWN)
            .toList();
    Optional<OpennessLevel> found =
        levels.stream().filter(level -> id(level).equals(word.get().text())).findFirst();
    if (found.isEmpty()) {
      throw Section.badValue(
          "openness.minimum", word.get(), levels.stream().map(OpennessParser::id).toList());
    }
    return found;
  }

  private static String id(OpennessLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
