package io.github.modelaudit.report.explain;

import static java.util.Objects.requireNonNull;

/**
 * A line of a story.
 *
 * @param depth how far it is set in
 * @param text the words; those of others are in it as they came
 */
public record Line(Tone tone, int depth, String text) {
  /** How a line is set off. */
  public enum Tone {
    /** The name of what is told of. */
    TITLE,
    /** What the lines below are about. */
    HEADING,
    PLAIN,
    /** Something that stands against the model. */
    BAD,
    /** Something to look at. */
    WARN
  }

  public Line {
    requireNonNull(tone, "tone");
    requireNonNull(text, "text");
  }
}
