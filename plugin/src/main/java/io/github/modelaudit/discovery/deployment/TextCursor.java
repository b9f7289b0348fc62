package io.github.modelaudit.discovery.deployment;

/** A place in a text that is read from left to right, with the number of its line. */
final class TextCursor {
  static final char END = '\0';

  private final String text;
  private final int[] at = new int[2];

  TextCursor(String text, int firstLine) {
    this.text = text;
    this.at[1] = firstLine;
  }

  boolean isEnd() {
    return at[0] >= text.length();
  }

  int line() {
    return at[1];
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    int index = at[0] + ahead;
    return index >= 0 && index < text.length() ? text.charAt(index) : END;
  }

  char next() {
    char c = peek();
    at[0] = Math.min(text.length(), at[0] + 1);
    at[1] += c == '\n' ? 1 : 0;
    return c;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at[0]);
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  /** Returns the rest of the line and moves to its end. */
  String restOfLine() {
    StringBuilder rest = new StringBuilder();
    while (!isEnd() && peek() != '\n') {
      rest.append(next());
    }
    return rest.toString();
  }

  /** Copies what stands between the bracket here and the one that closes it, both included. */
  String balanced(char open, char close) {
    StringBuilder copy = new StringBuilder();
    int depth = 0;
    while (!isEnd()) {
      char c = next();
      copy.append(c);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (c == '\\' && !isEnd()) {
        copy.append(next());
      } else if (c == '\'' && open == '(') {
        copyTo('\'', copy);
      }
      if (depth == 0) {
        break;
      }
    }
    return copy.toString();
  }

  /** Copies up to a character, which is included. */
  void copyTo(char end, StringBuilder copy) {
    while (!isEnd()) {
      char c = next();
      copy.append(c);
      if (c == end) {
        break;
      }
    }
  }
}
