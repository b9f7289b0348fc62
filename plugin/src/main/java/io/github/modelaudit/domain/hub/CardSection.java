package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

/**
 * The text under the headings of one topic of a card, as measures.
 *
 * @param words words of prose
 * @param rows rows of tables and items of lists
 * @param numbers numbers in the cells of tables
 * @param links links to anything
 */
public record CardSection(Topic topic, int words, int rows, int numbers, int links) {

  /** What headings of cards speak of, after the Hub's own template. */
  public enum Topic {
    DETAILS,
    USES,
    LIMITATIONS,
    TRAINING_DATA,
    TRAINING_PROCEDURE,
    EVALUATION,
    USAGE,
    LICENSE,
    CITATION,
    OTHER
  }

  public CardSection {
    requireNonNull(topic, "topic");
  }

  /** Returns both sections as one. */
  public CardSection and(CardSection other) {
    return new CardSection(
        topic,
        words + other.words,
        rows + other.rows,
        numbers + other.numbers,
        links + other.links);
  }
}
