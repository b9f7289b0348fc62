package io.github.modelaudit.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes valid words for messages. */
final class Words {
  private Words() {}

  /** Returns the words in their order, quoted and set apart by commas. */
  static String listed(Collection<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
  }
}
