package io.github.modelaudit.evaluation;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Counts over some modules.
 *
 * @param right shown models that a label asks for; one label may have two names for a model
 * @param placed found at a line that the label names
 */
record Tally(int labelled, int found, int placed, int right, int falseAlarms) {

  /** Counts what lies in the scopes. */
  static Tally of(List<Comparison> comparisons, Predicate<Scope> scopes) {
    int labelled = 0;
    int found = 0;
    int placed = 0;
    int right = 0;
    int falseAlarms = 0;
    for (Comparison comparison : comparisons) {
      labelled += comparison.required(scopes).size();
      found += comparison.found(scopes).size();
      placed += comparison.placed(scopes).size();
      right += comparison.right(scopes).size();
      falseAlarms += comparison.falseAlarms(scopes).size();
    }
    return new Tally(labelled, found, placed, right, falseAlarms);
  }

  int missed() {
    return labelled - found;
  }

  String recall() {
    return share(found, labelled);
  }

  String precision() {
    return share(right, right + falseAlarms);
  }

  /** The row of a table. */
  String row(String name, int modules) {
    return "| %s | %d | %d | %d | %d | %d | %d | %s | %s |"
        .formatted(
            name, modules, labelled, found, placed, missed(), falseAlarms, recall(), precision());
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }
}
