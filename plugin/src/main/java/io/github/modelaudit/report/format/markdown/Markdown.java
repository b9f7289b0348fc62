package io.github.modelaudit.report.format.markdown;

import io.github.modelaudit.report.format.PlainText;

/** Words of others inside a table of Markdown, where they shall look as they are. */
final class Markdown {
  private static final int LENGTH = 600;
  private static final String SIGNS = "\\`*_[]()<>#!|~&@:$";

  private Markdown() {}

  /** A name, in the type of a program; nothing in it makes a link or calls a person. */
  static String code(String name) {
    String line = PlainText.line(name, LENGTH).replace('`', '\'').replace("|", "\\|");
    return line.isEmpty() ? "" : "`" + line + "`";
  }

  /** A sentence; every sign with a meaning is written by its number. */
  static String sentence(String words) {
    var text = new StringBuilder();
    PlainText.line(words, LENGTH)
        .codePoints()
        .forEach(
            sign -> {
              if (SIGNS.indexOf(sign) >= 0) {
                text.append("&#").append(sign).append(';');
              } else {
                text.appendCodePoint(sign);
              }
            });
    // Renderers make links of bare addresses, too.
    return text.toString().replace("www.", "www&#46;");
  }
}
