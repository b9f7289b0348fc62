package io.github.modelaudit.licensing.text;

import io.github.modelaudit.knowledge.text.LicenseTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The words of a text laid beside those of a license: the longest chain of word triples that both
 * have in the same order, and the single words in the small gaps between.
 *
 * <p>Time and space grow with the length of the text; what would cost more stays unmatched.
 */
final class Alignment {
  private static final int RUN = 3;
  private static final int MOST_PLACES = 6;
  private static final int PLACE_BITS = 16;
  private static final int PLACE_MASK = 0xffff;
  private static final int LARGEST_GAP = 20_000;

  private final int[] text;
  private final LicenseTemplate template;
  private final int[] partner;

  private Alignment(int[] text, LicenseTemplate template) {
    this.text = text;
    this.template = template;
    this.partner = new int[text.length];
    Arrays.fill(partner, -1);
  }

  static Alignment of(int[] text, LicenseTemplate template) {
    var alignment = new Alignment(text, template);
    alignment.mark(chain(alignment.pairs()));
    alignment.fillGaps();
    return alignment;
  }

  /** The place in the license of every word of the text; -1 where it has none. */
  int partner(int index) {
    return partner[index];
  }

  /**
   * Pairs of places with the same three words, by place in the text, then backwards in the license.
   */
  private List<int[]> pairs() {
    long[] places = places();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i + RUN <= text.length; i++) {
      long run = run(text[i], text[i + 1], text[i + 2]);
      int from = first(places, run);
      int to = from;
      while (to < places.length && places[to] >>> PLACE_BITS == run && to - from <= MOST_PLACES) {
        to++;
      }
      for (int k = to - 1; k >= from && to - from <= MOST_PLACES; k--) {
        pairs.add(new int[] {i, (int) (places[k] & PLACE_MASK)});
      }
    }
    return pairs;
  }

  /** The runs of the license with their places, sorted. */
  private long[] places() {
    int size = Math.min(template.size(), PLACE_MASK + 1);
    long[] places = new long[Math.max(0, size - RUN + 1)];
    for (int i = 0; i < places.length; i++) {
      long run = run(template.word(i), template.word(i + 1), template.word(i + 2));
      places[i] = (run << PLACE_BITS) | i;
    }
    Arrays.sort(places);
    return places;
  }

  private static int first(long[] places, long run) {
    int found = Arrays.binarySearch(places, run << PLACE_BITS);
    return found < 0 ? -found - 1 : found;
  }

  /** Numbers of words have 16 bits; the one of an unknown word is none of a license. */
  private static long run(int first, int second, int third) {
    return ((first & 0xffffL) << 32) | ((second & 0xffffL) << 16) | (third & 0xffffL);
  }

  /** The longest chain that rises on both sides (patience sorting). */
  private static List<int[]> chain(List<int[]> pairs) {
    int[] ends = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> chain = new ArrayList<>();
    for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at]) {
      chain.add(pairs.get(at));
    }
    Collections.reverse(chain);
    return chain;
  }

  private void mark(List<int[]> chain) {
    int lastText = -1;
    int lastTemplate = -1;
    for (int[] pair : chain) {
      for (int k = 0; k < RUN; k++) {
        if (pair[0] + k > lastText && pair[1] + k > lastTemplate) {
          lastText = pair[0] + k;
          lastTemplate = pair[1] + k;
          partner[lastText] = lastTemplate;
        }
      }
    }
  }

  private void fillGaps() {
    int from = 0;
    int left = -1;
    for (int i = 0; i <= text.length; i++) {
      int right = i == text.length ? template.size() : partner[i];
      if (right >= 0) {
        fill(from, i, left + 1, right);
        from = i + 1;
        left = right;
      }
    }
  }

  /** Matches single words in order (longest common subsequence). */
  private void fill(int from, int to, int left, int right) {
    int height = to - from;
    int width = right - left;
    if (height <= 0 || width <= 0 || (long) height * width > LARGEST_GAP) {
      return;
    }
    int[][] best = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int k = width - 1; k >= 0; k--) {
        best[i][k] =
            isSame(from + i, left + k)
                ? best[i + 1][k + 1] + 1
                : Math.max(best[i + 1][k], best[i][k + 1]);
      }
    }
    int i = 0;
    int k = 0;
    while (i < height && k < width) {
      if (isSame(from + i, left + k)) {
        partner[from + i++] = left + k++;
      } else if (best[i + 1][k] >= best[i][k + 1]) {
        i++;
      } else {
        k++;
      }
    }
  }

  private boolean isSame(int place, int templatePlace) {
    return text[place] >= 0 && text[place] == template.word(templatePlace);
  }
}
