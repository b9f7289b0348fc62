package io.github.modelaudit.knowledge;

import java.util.Locale;

/**
 * A pattern of a whole name in which {@code *} stands for any text and {@code ?} for one character,
 * without regard to case; matching takes no more than the product of both lengths.
 *
 * @param pattern the pattern as the data file has it
 */
record Glob(String pattern) {
  private static final int LONGEST_PATTERN = 1000;

  boolean matches(String name) {
    return matches(pattern.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  /**
   * How specific the pattern is: how much it fixes at the start counts first, then how much it
   * fixes at all.
   */
  int specificity() {
    int start = 0;
    while (start < pattern.length() && isFixed(pattern.charAt(start))) {
      start++;
    }
    int all = start;
    for (int i = start; i < pattern.length(); i++) {
      all += isFixed(pattern.charAt(i)) ? 1 : 0;
    }
    return start * (LONGEST_PATTERN + 1) + Math.min(all, LONGEST_PATTERN);
  }

  private static boolean isFixed(char character) {
    return character != '*' && character != '?';
  }

  private static boolean matches(String pattern, String name) {
    int at = 0;
    int star = -1;
    int retry = 0;
    for (int i = 0; i < name.length(); ) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        retry = i;
      } else if (at < pattern.length() && fits(pattern.charAt(at), name.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++retry;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(c -> c == '*');
  }

  private static boolean fits(char wanted, char found) {
    return wanted == '?' || wanted == found;
  }
}
