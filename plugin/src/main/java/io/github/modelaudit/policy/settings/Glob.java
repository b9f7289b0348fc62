package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

/**
 * A pattern for names in any casing: {@code *} stands for any characters, {@code ?} for one. It
 * takes time in proportion to the two lengths at worst, whatever the pattern.
 */
public record Glob(String pattern) {
  public Glob {
    requireNonNull(pattern, "pattern");
  }

  /** True when the whole name fits the pattern. */
  public boolean matches(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int mark = 0;
    while (in < name.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        mark = in;
      } else if (at < pattern.length() && fits(pattern.charAt(at), name.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++mark;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(c -> c == '*');
  }

  private static boolean fits(char wanted, char given) {
    return wanted == '?'
        || Character.toLowerCase(Character.toUpperCase(wanted))
            == Character.toLowerCase(Character.toUpperCase(given));
  }

  @Override
  public String toString() {
    return pattern;
  }
}
