package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * How much YAML is accepted, so that a hostile text costs neither the stack nor the heap.
 *
 * @param codePoints the longest text
 * @param depth the deepest nesting of mappings and sequences
 * @param nodes the most nodes, aliases counted with all that they stand for
 * @param duplicates what a key means that stands twice in one mapping
 */
public record YamlLimits(int codePoints, int depth, int nodes, Duplicates duplicates) {
  /** For files that people write by hand: 1 MiB, 50 levels, 200,000 nodes, no duplicates. */
  public static final YamlLimits STANDARD =
      new YamlLimits(1 << 20, 50, 200_000, Duplicates.REJECTED);

  /** What a key means that stands twice in one mapping. */
  public enum Duplicates {
    /** It is an error. */
    REJECTED,
    /** The later value holds. */
    LAST_HOLDS
  }

  public YamlLimits {
    requireNonNull(duplicates, "duplicates");
    if (codePoints < 1 || depth < 1 || nodes < 1) {
      throw new IllegalArgumentException("A limit is at least 1.");
    }
  }

  /** Returns the same limits with another meaning of duplicate keys. */
  public YamlLimits with(Duplicates meaning) {
    return new YamlLimits(codePoints, depth, nodes, meaning);
  }
}
