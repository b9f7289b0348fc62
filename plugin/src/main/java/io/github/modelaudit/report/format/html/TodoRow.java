package io.github.modelaudit.report.format.html;

import io.github.modelaudit.report.format.ProjectSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing to do first: the findings of one rule, the first of them in full.
 *
 * @param others those that the page links
 * @param more how many it does not even link here
 */
public record TodoRow(FindingRow first, List<FindingRow> others, int more) {
  private static final int LINKED = 8;

  public TodoRow {
    others = List.copyOf(others);
  }

  /** Returns the findings by rule; few of them stand each for itself. */
  static List<TodoRow> of(List<FindingRow> findings) {
    if (findings.size() <= LINKED) {
      return findings.stream().map(row -> new TodoRow(row, List.of(), 0)).toList();
    }
    Map<String, List<FindingRow>> byRule = new LinkedHashMap<>();
    findings.forEach(
        row -> byRule.computeIfAbsent(row.finding().rule(), rule -> new ArrayList<>()).add(row));
    return byRule.values().stream().map(TodoRow::grouped).toList();
  }

  private static TodoRow grouped(List<FindingRow> alike) {
    int end = Math.min(alike.size(), LINKED + 1);
    return new TodoRow(alike.get(0), alike.subList(1, end), alike.size() - end);
  }

  /** The page about the rule. */
  public String rulePage() {
    return ProjectSite.rule(first.finding().rule());
  }

  /** How many findings there are beside the first. */
  public int count() {
    return others.size() + more;
  }
}
