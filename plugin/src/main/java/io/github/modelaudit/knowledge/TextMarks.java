package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the text of a license is recognised without the text being at hand.
 *
 * @param license our id of the license
 * @param titles each of which, near the start of a text, is enough
 * @param phrases all of which, anywhere in a text, are enough
 * @param hashes SHA-256 digests of the words of known texts, lower-case hex
 */
public record TextMarks(
    String license, List<String> titles, List<String> phrases, List<String> hashes) {
  public TextMarks {
    requireNonNull(license, "license");
    titles = List.copyOf(titles);
    phrases = List.copyOf(phrases);
    hashes = List.copyOf(hashes);
  }
}
