package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.openness.Component;
import java.util.List;
import java.util.Map;

/**
 * Where all components are looked for, and what makes a card one of substance.
 *
 * @param rows one per component
 * @param openLibraries libraries and formats that openly licensed programs load, in lower case
 * @param ignoredPapers arXiv ids that say nothing about the model whose card links them
 */
public record ComponentTable(
    Map<Component, ComponentRow> rows,
    CardMeasures card,
    List<String> openLibraries,
    List<String> ignoredPapers) {

  /**
   * What makes a card one of substance rather than a filled-in form.
   *
   * @param leastWords words of prose
   * @param leastTopics topics with prose
   * @param mostPlaceholders places of the template that may be left open
   */
  public record CardMeasures(int leastWords, int leastTopics, int mostPlaceholders) {}

  public ComponentTable {
    rows = Map.copyOf(rows);
    openLibraries = List.copyOf(openLibraries);
    ignoredPapers = List.copyOf(ignoredPapers);
  }
}
