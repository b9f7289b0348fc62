package io.github.modelaudit.policy;

import io.github.modelaudit.knowledge.YamlPosition;
import java.util.List;

/**
 * Finds where a character of a YAML value is written. Of values that span lines without being
 * literal, breaks are taken for one space each, as YAML folds them.
 */
final class ScalarPlaces {
  private static final String SPACE = " \t";

  private final List<int[]> lines;
  private final YamlPosition start;

  ScalarPlaces(String text, YamlPosition start) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.lines = plain.lines().map(line -> line.codePoints().toArray()).toList();
    this.start = start;
  }

  /** Returns the place of a character, counted in code points from 0. */
  YamlPosition at(int offset) {
    int line = start.line() - 1;
    int column = start.column() - 1;
    int first = codePoint(line, column);
    if (first == '|' || first == '>') {
      return inBlock(line + 1, offset, first == '|');
    }
    boolean isQuoted = first == '\'' || first == '"';
    return inFlow(line, isQuoted ? column + 1 : column, offset, isQuoted ? first : 0);
  }

  private YamlPosition inBlock(int begin, int offset, boolean isLiteral) {
    int line = begin;
    while (line < lines.size() && indentation(line) == lines.get(line).length) {
      line++;
    }
    if (line >= lines.size()) {
      return start;
    }
    int indentation = indentation(line);
    if (!isLiteral) {
      return inFlow(line, indentation, offset, 0);
    }
    line = begin;
    int left = offset;
    while (line < lines.size() && left > length(line, indentation)) {
      left -= length(line, indentation) + 1;
      line++;
    }
    return new YamlPosition(line + 1, indentation + left + 1);
  }

  private int length(int line, int indentation) {
    return Math.max(0, lines.get(line).length - indentation);
  }

  private YamlPosition inFlow(int beginLine, int beginColumn, int offset, int quote) {
    int line = beginLine;
    int column = beginColumn;
    for (int left = offset; left > 0; left--) {
      int at = codePoint(line, column);
      boolean isEscape = (at == quote && quote == '\'') || (at == '\\' && quote == '"');
      column += isEscape ? 2 : 1;
      if (isBlankFrom(line, column) && left > 1 && line + 1 < lines.size()) {
        line++;
        column = indentation(line);
        left--;
      }
    }
    return new YamlPosition(line + 1, column + 1);
  }

  private boolean isBlankFrom(int line, int column) {
    int[] text = lines.get(line);
    for (int i = column; i < text.length; i++) {
      if (SPACE.indexOf(text[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private int codePoint(int line, int column) {
    boolean isThere = line < lines.size() && column < lines.get(line).length;
    return isThere ? lines.get(line)[column] : 0;
  }

  private int indentation(int line) {
    int[] text = lines.get(line);
    int column = 0;
    while (column < text.length && text[column] == ' ') {
      column++;
    }
    return column;
  }
}
