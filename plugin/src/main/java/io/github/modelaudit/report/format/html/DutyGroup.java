package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.license.Obligation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What using a model asks for in one state: due, or depending on something, or not now.
 *
 * @param lines by license, those without one last
 */
public record DutyGroup(String state, List<Line> lines) {
  /**
   * The duties of one license.
   *
   * @param anchor where the page says what is to be done; empty when the text here says it all
   */
  public record Line(String license, String anchor, String text) {}

  public DutyGroup {
    lines = List.copyOf(lines);
  }

  /**
   * Returns the groups in the order of the obligations.
   *
   * @param anchors where the page shows what a license says, by license
   */
  static List<DutyGroup> of(List<Obligation> obligations, Map<String, String> anchors) {
    var groups = new ArrayList<DutyGroup>();
    for (Obligation.State state : Obligation.State.values()) {
      List<Obligation> these = obligations.stream().filter(it -> it.state() == state).toList();
      if (!these.isEmpty()) {
        groups.add(new DutyGroup(words(state), lines(these, anchors)));
      }
    }
    return groups;
  }

  private static String words(Obligation.State state) {
    return switch (state) {
      case DUE -> "Due";
      case DEPENDS -> "Depends";
      case NOT_NOW -> "Not for the stated use";
    };
  }

  private static List<Line> lines(List<Obligation> obligations, Map<String, String> anchors) {
    var named = new LinkedHashMap<String, List<String>>();
    var lines = new ArrayList<Line>();
    for (Obligation obligation : obligations) {
      String license = obligation.license();
      if (anchors.containsKey(license)) {
        named
            .computeIfAbsent(license, id -> new ArrayList<>())
            .add(DutyRow.name(obligation) + (obligation.isSure() ? "" : " (not established)"));
      } else {
        lines.add(new Line(license, "", DutyRow.whole(obligation)));
      }
    }
    var all = new ArrayList<Line>();
    named.forEach(
        (license, names) ->
            all.add(
                new Line(
                    license,
                    anchors.getOrDefault(license, ""),
                    String.join(", ", names.stream().distinct().toList()))));
    all.addAll(lines);
    return all;
  }
}
