package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.openness.ChecklistItem;
import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How open a model is, as the page shows it. */
public record OpennessView(OpennessGrade grade, Remarks remarks) {
  private static final OpennessLevel LAST = OpennessLevel.OPEN_SOURCE_AI;

  /** The interval as words: what is proven, and what is possible. */
  public String words() {
    OpennessLevel floor = grade.floor();
    OpennessLevel ceiling = grade.ceiling();
    if (floor == ceiling || (floor == OpennessLevel.UNKNOWN && ceiling == LAST)) {
      return Phrases.of(floor);
    }
    String most = Phrases.of(ceiling);
    String within = most.substring(0, 1).toLowerCase(Locale.ROOT) + most.substring(1);
    return Phrases.of(floor) + (floor == OpennessLevel.UNKNOWN ? ", at most " : " to ") + within;
  }

  /** The class that draws the bar: how many of the six steps are proven, and how many possible. */
  public String bar() {
    return "f" + grade.floor().step() + " c" + grade.ceiling().step();
  }

  /** What was seen of each component, by how well it is established. */
  public List<ComponentRow> components() {
    return ComponentRow.of(completeness().components(), remarks);
  }

  /** The classes that draw the bar over the components: how many are proven, stated and so on. */
  public List<String> strip() {
    return shares().entrySet().stream()
        .map(share -> share.getKey().look + " n" + share.getValue())
        .toList();
  }

  /** The same in words. */
  public String shareWords() {
    return shares().entrySet().stream()
        .map(share -> share.getValue() + " " + share.getKey().word)
        .collect(Collectors.joining(", "));
  }

  private SortedMap<Share, Long> shares() {
    return completeness().components().stream()
        .collect(
            Collectors.groupingBy(
                evidence -> Share.of(evidence.grade()), TreeMap::new, Collectors.counting()));
  }

  /** What a component counts as between the strict and the generous reading. */
  private enum Share {
    PROVEN("is", "proven"),
    STATED("says", "stated"),
    OPEN("may", "not known"),
    MISSING("no", "absent");

    private final String look;
    private final String word;

    Share(String look, String word) {
      this.look = look;
      this.word = word;
    }

    static Share of(EvidenceGrade grade) {
      return switch (grade) {
        case VERIFIED, OBSERVED -> PROVEN;
        case DECLARED, CLAIMED -> STATED;
        case UNKNOWN -> OPEN;
        case ABSENT -> MISSING;
      };
    }
  }

  /** True when the page says elsewhere what was seen of some. */
  public boolean isShared() {
    return components().stream().anyMatch(row -> !row.others().isEmpty());
  }

  /** What is known of the training data, as an interval in words. */
  public String dataLevel() {
    String floor = Words.words(completeness().dataFloor());
    String ceiling = Words.words(completeness().dataCeiling());
    return floor.equals(ceiling) ? floor : floor + " to " + ceiling;
  }

  public String mofClass() {
    String strict = completeness().mof().id();
    return strict.equals("unclassified") ? strict : "class " + strict;
  }

  /** What lacks for the next class. */
  public String missing() {
    return completeness().missing().stream()
        .map(component -> component.id().replace('-', ' '))
        .collect(Collectors.joining(", "));
  }

  public List<ChecklistItem> checklist() {
    return grade.profile().checklist();
  }

  /** The signal on the exemption as a status. */
  public Badge signal() {
    return Badge.of(grade.profile().euSignal().kind());
  }

  /** Its reasons; the page says each once. */
  public List<Remark> signalReasons() {
    return grade.profile().euSignal().reasons().stream().map(remarks::get).toList();
  }

  private Completeness completeness() {
    return grade.profile().completeness();
  }
}
