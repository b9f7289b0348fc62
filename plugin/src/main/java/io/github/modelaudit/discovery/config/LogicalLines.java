package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.config.PropertiesReader.LogicalLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a properties file: a line that ends in an odd number of backslashes goes on in
 * the next, whose leading white space does not count. Comments and blank lines are left out.
 */
final class LogicalLines {
  private final List<String> natural;

  LogicalLines(String text) {
    this.natural = naturalLines(text);
  }

  /** Returns the lines of a text, at every kind of line end. */
  static List<String> naturalLines(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  List<LogicalLine> all() {
    List<LogicalLine> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    int number = 0;
    for (int i = 0; i < natural.size(); i++) {
      String line = withoutLeadingSpace(natural.get(i));
      if (joined.length() == 0) {
        if (isComment(line) || line.isEmpty()) {
          continue;
        }
        number = i + 1;
      }
      boolean goesOn = endsInBackslash(line);
      joined.append(line, 0, goesOn ? line.length() - 1 : line.length());
      if (!goesOn && joined.length() > 0) {
        lines.add(new LogicalLine(joined.toString(), number));
        joined.setLength(0);
      }
    }
    if (joined.length() > 0) {
      lines.add(new LogicalLine(joined.toString(), number));
    }
    return lines;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("!");
  }

  private static boolean endsInBackslash(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static String withoutLeadingSpace(String line) {
    int start = 0;
    while (start < line.length() && PropertiesReader.isSpace(line.charAt(start))) {
      start++;
    }
    return line.substring(start);
  }
}
