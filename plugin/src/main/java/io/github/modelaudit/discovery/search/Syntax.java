package io.github.modelaudit.discovery.search;

import java.util.List;

/**
 * How a kind of text writes comments and strings.
 *
 * @param lineComments what begins a comment that ends with the line
 * @param block what begins and what ends a comment of several lines; empty without such comments
 * @param quotes what begins and ends a string, longer ones first
 */
record Syntax(List<String> lineComments, List<String> block, List<String> quotes) {
  /** Everything is text. */
  static final Syntax NONE = new Syntax(List.of(), List.of(), List.of());

  Syntax {
    lineComments = List.copyOf(lineComments);
    block = List.copyOf(block);
    quotes = List.copyOf(quotes);
  }
}
