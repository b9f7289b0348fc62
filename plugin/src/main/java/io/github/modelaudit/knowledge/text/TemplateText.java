package io.github.modelaudit.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A license in the template syntax of the SPDX list, read into words. See <a
 * href="https://spdx.github.io/spdx-spec/v3.0.1/annexes/license-matching-guidelines-and-templates/">its
 * definition</a>.
 */
final class TemplateText {
  private static final String OPEN = "<<";
  private static final String VARIABLE = "var;";
  private static final String ORIGINAL = ";original=\"";
  private static final String OPTIONAL = "beginOptional";
  private static final String END = "endOptional";

  private final List<String> words = new ArrayList<>();
  private final List<Boolean> optional = new ArrayList<>();
  private final List<Integer> gaps = new ArrayList<>();

  private TemplateText() {}

  static TemplateText read(String template) {
    var text = new TemplateText();
    int depth = 0;
    int at = 0;
    while (at < template.length()) {
      int mark = template.indexOf(OPEN, at);
      int end = mark < 0 ? template.length() : mark;
      text.add(template.substring(at, end), depth > 0);
      if (mark < 0) {
        break;
      }
      boolean isVariable = template.startsWith(VARIABLE, mark + 2);
      int close = template.indexOf(isVariable ? "\">>" : ">>", mark);
      if (close < 0) {
        break;
      }
      if (isVariable) {
        text.addVariable(template.substring(mark, close));
      }
      depth += template.startsWith(OPTIONAL, mark + 2) ? 1 : 0;
      depth -= template.startsWith(END, mark + 2) ? 1 : 0;
      at = close + (isVariable ? 3 : 2);
    }
    return text;
  }

  /** The words that the list gives may stand there, and so may others. */
  private void addVariable(String variable) {
    gaps.add(words.size());
    int from = variable.indexOf(ORIGINAL);
    int to = variable.indexOf("\";match=");
    if (from >= 0 && to > from) {
      add(variable.substring(from + ORIGINAL.length(), to), true);
      gaps.add(words.size());
    }
  }

  private void add(String piece, boolean isOptional) {
    for (TextWord word : TextWords.of(piece)) {
      words.add(word.word());
      optional.add(isOptional);
    }
  }

  List<String> words() {
    return List.copyOf(words);
  }

  boolean isOptional(int index) {
    return optional.get(index);
  }

  /** The words before which anything may stand; the number of words for the end. */
  List<Integer> gaps() {
    return List.copyOf(gaps);
  }
}
