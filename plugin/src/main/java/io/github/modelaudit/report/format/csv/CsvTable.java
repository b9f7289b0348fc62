package io.github.modelaudit.report.format.csv;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in the form of <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, in which no
 * cell is a formula for a spreadsheet.
 */
final class CsvTable {
  /** What begins a formula; white space before it does not help, and neither do wide forms. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringBuilder text = new StringBuilder();

  CsvTable(String... header) {
    row(header);
  }

  void row(String... cells) {
    text.append(Stream.of(cells).map(CsvTable::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  String text() {
    return text.toString();
  }

  private static String cell(String value) {
    String plain = visible(value);
    String safe = isFormula(plain) ? "'" + plain : plain;
    boolean isPlain = safe.chars().noneMatch(sign -> ",\"\r\n'".indexOf(sign) >= 0);
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** Programs cut a cell at a zero, and terminals obey the other signs. */
  private static String visible(String value) {
    var text = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            sign ->
                text.appendCodePoint(
                    Character.isISOControl(sign) && "\t\r\n".indexOf(sign) < 0 ? 0xFFFD : sign));
    return text.toString();
  }

  private static boolean isFormula(String value) {
    String start = value.stripLeading();
    return (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0)
        || (!value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0);
  }
}
