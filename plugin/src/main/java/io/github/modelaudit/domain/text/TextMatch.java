package io.github.modelaudit.domain.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * A license recognised in a text.
 *
 * @param licenses the ids of the licenses that have this text, SPDX ids or our own; several where
 *     licenses share one text; sorted
 * @param found the share of the license's required words that the text has, in per cent rounded
 *     down; absent where the license is recognised without its text
 */
public record TextMatch(List<String> licenses, Form form, OptionalInt found) {

  /** How much of a license a text is. */
  public enum Form {
    /** The whole license and nothing that could change it. */
    STANDARD,
    /** The whole license and more. */
    WITH_ADDITIONS,
    /** Most of the license, with words missing or replaced. */
    CHANGED,
    /** A text with the title or the phrases of a license whose text is not at hand. */
    TITLED
  }

  public TextMatch {
    licenses = licenses.stream().sorted().distinct().toList();
    requireNonNull(form, "form");
    requireNonNull(found, "found");
    if (licenses.isEmpty()) {
      throw new IllegalArgumentException("A match needs a license.");
    }
  }
}
