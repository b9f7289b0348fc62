package io.github.modelaudit.discovery.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the properties format exactly as {@link java.util.Properties} does, and keeps line numbers,
 * duplicates and order, which that class drops.
 */
public final class PropertiesReader {
  private static final Map<Character, Character> ESCAPES =
      Map.of('t', '\t', 'r', '\r', 'n', '\n', 'f', '\f');

  private PropertiesReader() {}

  /**
   * One key with its value.
   *
   * @param line the line on which the key starts, from 1
   */
  public record Property(String key, String value, int line) {}

  /** A text that is not of the properties format. */
  public static final class MalformedPropertiesException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedPropertiesException(String message) {
      super(message);
    }
  }

  /** Returns all properties in the order of the text. */
  public static List<Property> read(String text) throws MalformedPropertiesException {
    List<Property> properties = new ArrayList<>();
    for (LogicalLine line : new LogicalLines(text).all()) {
      properties.add(property(line));
    }
    return List.copyOf(properties);
  }

  private static Property property(LogicalLine line) throws MalformedPropertiesException {
    String text = line.text();
    int keyEnd = keyEnd(text);
    int valueStart = valueStart(text, keyEnd);
    return new Property(
        unescape(text.substring(0, keyEnd), line.number()),
        unescape(text.substring(valueStart), line.number()),
        line.number());
  }

  private static int keyEnd(String text) {
    boolean isEscaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isEscaped && (isSeparator(c) || isSpace(c))) {
        return i;
      }
      isEscaped = c == '\\' && !isEscaped;
    }
    return text.length();
  }

  private static int valueStart(String text, int keyEnd) {
    int i = keyEnd;
    boolean isSeparated = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isSeparator(c) && !isSeparated) {
        isSeparated = true;
      } else if (!isSpace(c)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean isSeparator(char c) {
    return c == '=' || c == ':';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static String unescape(String text, int line) throws MalformedPropertiesException {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      if (escaped == 'u') {
        plain.append(codeUnit(text, at, line));
        at += 4;
      } else {
        plain.append((char) ESCAPES.getOrDefault(escaped, escaped));
      }
    }
    return plain.toString();
  }

  private static char codeUnit(String text, int start, int line)
      throws MalformedPropertiesException {
    int value = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = i < text.length() ? hexDigit(text.charAt(i)) : -1;
      if (digit < 0) {
        throw new MalformedPropertiesException(
            "the escape '\\u' at line " + line + " needs four hexadecimal digits");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  /** A line with its continuations, still escaped. */
  record LogicalLine(String text, int number) {}
}
