package io.github.modelaudit.discovery.deployment;

import java.util.List;

/** A simple command of a shell script before its variables are filled in. */
record ShellCommand(List<ShellWord> words) {
  ShellCommand {
    words = List.copyOf(words);
  }

  /** Returns the literal text of a word; empty when there is none. */
  String literal(int index) {
    return index < words.size() ? words.get(index).literal() : "";
  }

  ShellCommand from(int index) {
    return new ShellCommand(words.subList(Math.min(index, words.size()), words.size()));
  }

  /**
   * A word in parts, for quotes decide what the shell fills in.
   *
   * @param elements the items of an array that the word assigns
   */
  record ShellWord(List<Part> parts, int line, List<ShellWord> elements) {
    ShellWord {
      parts = List.copyOf(parts);
      elements = List.copyOf(elements);
    }

    String literal() {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.text()));
      return text.toString();
    }

    /** True when the shell divides what it fills in at blanks. */
    boolean isSplit() {
      return parts.stream().anyMatch(part -> part.isExpanded() && !part.isQuoted());
    }
  }

  /** A piece of a word. */
  record Part(String text, boolean isExpanded, boolean isQuoted) {}
}
