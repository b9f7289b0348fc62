package io.github.modelaudit.hub.read;

import java.util.Optional;

/**
 * Finds the block of metadata at the top of a card, by the grammar that the Hub's reference client
 * documents, in one pass over the text.
 *
 * <p>Blanks, a fence {@code ---}, a line break, the block, a line break, a fence, trailing blanks.
 * An empty block that is followed by a third fence gives way to what stands before that fence.
 */
public final class FrontMatter {
  private static final String FENCE = "---";

  private final String text;

  private FrontMatter(String text) {
    this.text = text;
  }

  /** Returns the block without its fences, or nothing when the text does not begin with one. */
  public static Optional<String> of(String card) {
    return new FrontMatter(card.startsWith("\uFEFF") ? card.substring(1) : card).block();
  }

  /** Returns what stands below the block; the whole text when it does not begin with one. */
  public static String after(String card) {
    String text = card.startsWith("\uFEFF") ? card.substring(1) : card;
    return text.substring(new FrontMatter(text).end());
  }

  private int end() {
    int opening = skipWhitespace();
    int first = opening + FENCE.length();
    if (!text.startsWith(FENCE, opening) || lineBreakAt(first) == 0) {
      return 0;
    }
    int closing = fenceFrom(first + lineBreakAt(first));
    return closing < 0 ? 0 : afterFence(closing);
  }

  private Optional<String> block() {
    int opening = skipWhitespace();
    if (!text.startsWith(FENCE, opening) || lineBreakAt(opening + FENCE.length()) == 0) {
      return Optional.empty();
    }
    int start = opening + FENCE.length() + lineBreakAt(opening + FENCE.length());
    int closing = fenceFrom(start);
    if (closing < 0) {
      return Optional.empty();
    }
    String first = text.substring(start, Math.max(start, closing));
    if (!first.isBlank()) {
      return Optional.of(first);
    }
    int second = afterFence(closing);
    int third = fenceFrom(second);
    return Optional.of(third < 0 ? first : text.substring(second, third));
  }

  private int skipWhitespace() {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The place of the next fence that begins a line and has nothing but blanks behind it. */
  private int fenceFrom(int start) {
    for (int line = start; line >= 0 && line <= text.length(); line = nextLine(line)) {
      if (text.startsWith(FENCE, line) && isBlankUntilBreak(line + FENCE.length())) {
        return line;
      }
    }
    return -1;
  }

  private int nextLine(int from) {
    for (int at = from; at < text.length(); at++) {
      int length = lineBreakAt(at);
      if (length > 0) {
        return at + length;
      }
    }
    return -1;
  }

  private boolean isBlankUntilBreak(int from) {
    int at = skipBlanks(from);
    return at == text.length() || lineBreakAt(at) > 0;
  }

  private int afterFence(int fence) {
    int at = skipBlanks(fence + FENCE.length());
    return at + lineBreakAt(at);
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The length of the line break at a place: 2 for CRLF, 1 for LF or CR, 0 for none. */
  private int lineBreakAt(int at) {
    if (at >= text.length()) {
      return 0;
    }
    if (text.charAt(at) == '\r') {
      return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
    }
    return text.charAt(at) == '\n' ? 1 : 0;
  }
}
