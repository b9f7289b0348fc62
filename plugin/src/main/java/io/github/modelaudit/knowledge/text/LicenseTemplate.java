package io.github.modelaudit.knowledge.text;

import java.util.BitSet;
import java.util.List;

/**
 * A standard license as a sequence of words.
 *
 * <p>Words are numbers of {@link TemplateTable#numbersOf}.
 */
public final class LicenseTemplate {
  private final List<String> ids;
  private final int[] words;
  private final BitSet optional;
  private final BitSet gaps;

  LicenseTemplate(List<String> ids, int[] words, BitSet optional, BitSet gaps) {
    this.ids = List.copyOf(ids);
    this.words = words.clone();
    this.optional = (BitSet) optional.clone();
    this.gaps = (BitSet) gaps.clone();
  }

  /** The SPDX ids of all licenses that have this text, for example of each reading of the GPL. */
  public List<String> ids() {
    return ids;
  }

  /** How many words it has, the optional ones included. */
  public int size() {
    return words.length;
  }

  /** The number of a word. */
  public int word(int index) {
    return words[index];
  }

  /** True when the license is the same without the word. */
  public boolean isOptional(int index) {
    return optional.get(index);
  }

  /** True when other words may stand somewhere from one word to the start of another. */
  public boolean hasGap(int from, int to) {
    int gap = gaps.nextSetBit(Math.max(0, from));
    return gap >= 0 && gap <= to;
  }

  /** How many words must be there. */
  public int required() {
    return words.length - optional.cardinality();
  }

  int[] words() {
    return words.clone();
  }

  BitSet optional() {
    return (BitSet) optional.clone();
  }

  BitSet gaps() {
    return (BitSet) gaps.clone();
  }
}
