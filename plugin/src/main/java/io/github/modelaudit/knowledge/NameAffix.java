package io.github.modelaudit.knowledge;

import java.util.Locale;

/**
 * A text to cut from the front or the end of a model's name; {@code *} stands for one segment in
 * front, and for any text at the end.
 *
 * @param text the text as the data file has it
 */
record NameAffix(String text) {

  /** Returns the name without this in front; the same name when it does not stand there. */
  String cutFront(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int star = text.indexOf('*');
    if (star < 0) {
      return lower.startsWith(text) ? name.substring(text.length()) : name;
    }
    String head = text.substring(0, star);
    String tail = text.substring(star + 1);
    int end = lower.startsWith(head) ? lower.indexOf(tail, head.length()) : -1;
    return end < 0 ? name : name.substring(end + tail.length());
  }

  /** Returns the name without this at the end; the same name when it does not stand there. */
  String cutEnd(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (text.endsWith("*")) {
      int start = lower.indexOf(text.substring(0, text.length() - 1));
      return start > 0 ? name.substring(0, start) : name;
    }
    return lower.endsWith(text) ? name.substring(0, name.length() - text.length()) : name;
  }
}
