package io.github.modelaudit.knowledge.text;

import static java.util.Objects.requireNonNull;

/**
 * A word of a text after normalisation.
 *
 * @param word in lower case and in one spelling
 * @param start where it stands in the text as it was given
 * @param end the first place after it
 */
public record TextWord(String word, int start, int end) {
  public TextWord {
    requireNonNull(word, "word");
  }
}
