package io.github.modelaudit.discovery.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the comments and strings of a text from the rest. It knows no grammar: a quote that is not
 * closed on its line is an apostrophe.
 */
final class Spans {
  /** What a part of a text is. */
  enum Place {
    COMMENT,
    STRING,
    PLAIN
  }

  private record Span(int start, int end, Place place) {}

  private final String text;
  private final TextKind kind;
  private final Syntax syntax;
  private final List<Span> spans = new ArrayList<>();

  private Spans(String text, TextKind kind) {
    this.text = text;
    this.kind = kind;
    this.syntax = kind.syntax();
  }

  static Spans of(String text, TextKind kind) {
    var spans = new Spans(text, kind);
    spans.scan();
    return spans;
  }

  /** Returns what stands at an offset. */
  Place at(int offset) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spans.get(middle);
      if (offset < span.start()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return span.place();
      }
    }
    return Place.PLAIN;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      Optional<Span> span = spanAt(at);
      span.ifPresent(spans::add);
      at = span.map(Span::end).orElse(at + 1);
    }
  }

  private Optional<Span> spanAt(int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == ' ' || c == '\n') {
      return Optional.empty();
    }
    List<String> block = syntax.block();
    if (!block.isEmpty() && text.startsWith(block.get(0), at)) {
      int end = text.indexOf(block.get(1), at + block.get(0).length());
      return span(at, end < 0 ? text.length() : end + block.get(1).length(), Place.COMMENT);
    }
    if (syntax.lineComments().stream().anyMatch(it -> isLineComment(it, at))) {
      return span(at, endOfLine(at), Place.COMMENT);
    }
    return syntax.quotes().stream()
        .filter(quote -> text.startsWith(quote, at))
        .findFirst()
        .flatMap(quote -> string(at, quote));
  }

  private boolean isLineComment(String token, int at) {
    if (!text.startsWith(token, at)) {
      return false;
    }
    if (kind.hasOnlyWholeLines()) {
      int start = text.lastIndexOf('\n', at - 1) + 1;
      return text.substring(start, at).isBlank();
    }
    return token.length() > 1 || at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }

  private Optional<Span> string(int at, String quote) {
    if (at > 0 && quote.equals("'") && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return Optional.empty();
    }
    boolean isOneLine = quote.length() == 1 && !quote.equals("`");
    int limit = isOneLine ? endOfLine(at) : text.length();
    for (int i = at + quote.length(); i < limit; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(quote, i)) {
        return span(at, i + quote.length(), Place.STRING);
      }
    }
    return Optional.empty();
  }

  private int endOfLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static Optional<Span> span(int start, int end, Place place) {
    return Optional.of(new Span(start, end, place));
  }
}
