package io.github.modelaudit.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds, among the words that are valid, the one that somebody who wrote another word meant. */
public final class NearestKey {
  private static final int LONGEST = 100;

  private NearestKey() {}

  /**
   * Returns the nearest word by edit distance, casing, {@code -} and {@code _} aside; nothing when
   * even that one is too far to be meant. Of equals, the first in natural order.
   */
  public static Optional<String> find(String word, Collection<String> valid) {
    String plain = plain(word);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    int farthest = Math.max(2, plain.length() / 3);
    return valid.stream()
        .filter(candidate -> candidate.length() <= LONGEST)
        .filter(candidate -> distance(plain, plain(candidate)) <= farthest)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(plain, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns the end of a message about a word: the nearest valid one, or all that are valid. */
  public static String hint(String word, Collection<String> valid) {
    List<String> sorted = valid.stream().sorted().toList();
    return find(word, sorted)
        .map(nearest -> "did you mean '" + nearest + "'?")
        .orElseGet(() -> "valid are " + String.join(", ", sorted));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace("-", "");
  }

  /** The edit distance in which two neighbours that changed places count once. */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean isSwapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return isSwapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
