package io.github.modelaudit.discovery.weights;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads one object of texts out of a JSON object, without keeping anything else of it. A stage that
 * owns no JSON library needs no more than that.
 */
final class JsonMetadata {
  private static final int LONGEST_KEPT = 16_384;
  private static final int MOST_KEPT = 1_000;
  private static final int MAX_NESTING = 50;

  private final BufferedReader json;

  JsonMetadata(BufferedReader json) {
    this.json = json;
  }

  /** Returns the texts in the object under a key; empty when there is no such key. */
  Map<String, String> read(String wanted) throws IOException, MalformedHeaderException {
    Map<String, String> metadata = new TreeMap<>();
    expect('{');
    for (char c = next(); c != '}'; c = next()) {
      String key = text(c);
      expect(':');
      if (key.equals(wanted)) {
        readTexts(metadata);
      } else {
        skipValue(next(), 0);
      }
      if (separator() == '}') {
        break;
      }
    }
    return metadata;
  }

  private void readTexts(Map<String, String> metadata)
      throws IOException, MalformedHeaderException {
    expect('{');
    for (char c = next(); c != '}'; c = next()) {
      String key = text(c);
      expect(':');
      String value = text(next());
      if (metadata.size() < MOST_KEPT && value.length() <= LONGEST_KEPT) {
        metadata.put(key, value);
      }
      if (separator() == '}') {
        break;
      }
    }
  }

  private char separator() throws IOException, MalformedHeaderException {
    char c = next();
    if (c != ',' && c != '}') {
      throw malformed();
    }
    return c;
  }

  private void expect(char wanted) throws IOException, MalformedHeaderException {
    if (next() != wanted) {
      throw malformed();
    }
  }

  /** Returns the next character that is no white space. */
  private char next() throws IOException, MalformedHeaderException {
    char c = any();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      c = any();
    }
    return c;
  }

  private char any() throws IOException, MalformedHeaderException {
    int c = json.read();
    if (c < 0) {
      throw malformed();
    }
    return (char) c;
  }

  private static MalformedHeaderException malformed() {
    return new MalformedHeaderException("its header is not JSON of the safetensors form");
  }

  private String text(char first) throws IOException, MalformedHeaderException {
    if (first != '"') {
      throw malformed();
    }
    StringBuilder text = new StringBuilder();
    for (char c = any(); c != '"'; c = any()) {
      char plain = c == '\\' ? escaped(any()) : c;
      if (text.length() <= LONGEST_KEPT) {
        text.append(plain);
      }
    }
    return text.toString();
  }

  private char escaped(char c) throws IOException, MalformedHeaderException {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> codeUnit();
      default -> c;
    };
  }

  private char codeUnit() throws IOException, MalformedHeaderException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = any();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw malformed();
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private void skipValue(char first, int depth) throws IOException, MalformedHeaderException {
    if (depth > MAX_NESTING) {
      throw malformed();
    }
    if (first == '"') {
      text(first);
    } else if (first == '{' || first == '[') {
      skipContainer(depth);
    } else {
      skipWord(first);
    }
  }

  private void skipContainer(int depth) throws IOException, MalformedHeaderException {
    for (char c = next(); c != '}' && c != ']'; c = next()) {
      if (c != ',' && c != ':') {
        skipValue(c, depth + 1);
      }
    }
  }

  /** Passes over a number, {@code true}, {@code false} or {@code null}; leaves what follows. */
  private void skipWord(char first) throws IOException, MalformedHeaderException {
    if (!Character.isLetterOrDigit(first) && first != '-') {
      throw malformed();
    }
    json.mark(1);
    for (char c = any(); Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0; c = any()) {
      json.mark(1);
    }
    json.reset();
  }
}
