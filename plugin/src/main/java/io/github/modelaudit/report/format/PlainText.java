package io.github.modelaudit.report.format;

/** Words of others, made harmless for forms that are read line by line. */
public final class PlainText {
  private static final String CUT = "…";

  private PlainText() {}

  /**
   * Returns the text in one line: white space is a blank, and what is not to be seen or turns the
   * direction of writing is shown as '\uFFFD'.
   */
  public static String line(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints().forEach(sign -> line.appendCodePoint(shown(sign)));
    return line.toString().strip();
  }

  /** Returns the text in one line of at most so many signs. */
  public static String line(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int end = line.offsetByCodePoints(0, line.codePointCount(0, most - 1));
    return line.substring(0, end) + CUT;
  }

  private static int shown(int sign) {
    return switch (Character.getType(sign)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
          ' ';
      case Character.CONTROL -> sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : '\uFFFD';
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> '\uFFFD';
      default -> sign == 0xFFFE || sign == 0xFFFF ? '\uFFFD' : sign;
    };
  }
}
