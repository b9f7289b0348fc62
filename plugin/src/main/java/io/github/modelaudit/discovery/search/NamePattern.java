package io.github.modelaudit.discovery.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A name that is looked for as a whole: {@code gpt-4o} is not in {@code gpt-4o-mini}, but in {@code
 * openai/gpt-4o}. Casing does not matter.
 */
record NamePattern(String name) {

  /** Returns the offsets at which the name stands in a text, in order. */
  List<Integer> in(String text) {
    var offsets = new ArrayList<Integer>();
    char lower = Character.toLowerCase(name.charAt(0));
    char upper = Character.toUpperCase(name.charAt(0));
    int last = text.length() - name.length();
    for (int at = 0; at <= last; at++) {
      char first = text.charAt(at);
      if ((first == lower || first == upper)
          && text.regionMatches(true, at, name, 0, name.length())
          && isWhole(text, at)) {
        offsets.add(at);
      }
    }
    return offsets;
  }

  /** True when a name is the same, or the same behind a namespace. */
  boolean matches(String other) {
    return other.equalsIgnoreCase(name)
        || (other.length() > name.length()
            && other.charAt(other.length() - name.length() - 1) == '/'
            && other.regionMatches(true, other.length() - name.length(), name, 0, name.length()));
  }

  private boolean isWhole(String text, int at) {
    return !isJoined(text, at - 1) && isEnd(text, at + name.length());
  }

  private static boolean isJoined(String text, int before) {
    return before >= 0 && (isWord(text, before) || text.charAt(before) == '-');
  }

  private static boolean isEnd(String text, int after) {
    if (after >= text.length()) {
      return true;
    }
    boolean isJoint = "-./".indexOf(text.charAt(after)) >= 0;
    return isJoint ? !isWord(text, after + 1) : !isWord(text, after);
  }

  private static boolean isWord(String text, int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
