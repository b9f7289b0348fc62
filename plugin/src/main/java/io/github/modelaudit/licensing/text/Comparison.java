package io.github.modelaudit.licensing.text;

import io.github.modelaudit.knowledge.text.LicenseTemplate;
import io.github.modelaudit.knowledge.text.SignalWords;
import io.github.modelaudit.knowledge.text.TemplateTable;
import io.github.modelaudit.knowledge.text.TextWord;
import java.util.BitSet;
import java.util.List;

/** How much of one license a text has, and which words of the text the license explains. */
final class Comparison {
  /** Names stand where a license lets them; nobody needs more words for one. */
  private static final int LONGEST_NAME = 20;

  private final LicenseTemplate template;
  private final BitSet explained = new BitSet();
  private final BitSet missing = new BitSet();

  private Comparison(LicenseTemplate template) {
    this.template = template;
  }

  static Comparison of(List<TextWord> text, int[] numbers, LicenseTemplate template) {
    var comparison = new Comparison(template);
    Alignment alignment = Alignment.of(numbers, template);
    comparison.missing.set(0, template.size());
    for (int i = 0; i < template.size(); i++) {
      if (template.isOptional(i)) {
        comparison.missing.clear(i);
      }
    }
    for (int i = 0; i < numbers.length; i++) {
      if (alignment.partner(i) >= 0) {
        comparison.explained.set(i);
        comparison.missing.clear(alignment.partner(i));
      }
    }
    comparison.explainNames(text, alignment);
    return comparison;
  }

  private void explainNames(List<TextWord> text, Alignment alignment) {
    int from = 0;
    int left = -1;
    for (int i = 0; i <= text.size(); i++) {
      int right = i == text.size() ? template.size() : alignment.partner(i);
      if (right >= 0) {
        boolean isName =
            i > from
                && i - from <= LONGEST_NAME
                && template.hasGap(left + 1, right)
                && text.subList(from, i).stream()
                    .noneMatch(word -> SignalWords.isSignal(word.word()));
        if (isName) {
          explained.set(from, i);
        }
        from = i + 1;
        left = right;
      }
    }
  }

  LicenseTemplate template() {
    return template;
  }

  /** The words of the text that the license explains. */
  BitSet explained() {
    return (BitSet) explained.clone();
  }

  /** The better of two explains more and lacks less. */
  int score() {
    return explained.cardinality() - missing.cardinality();
  }

  /** The share of the license's required words that is there, from 0 to 1. */
  double found() {
    int required = template.required();
    return required == 0 ? 0 : 1 - (double) missing.cardinality() / required;
  }

  /** True when both licenses explain the same words, and both or neither is whole. */
  boolean isAlike(Comparison other, TemplateTable table) {
    return explained.equals(other.explained) && isWhole(table) == other.isWhole(table);
  }

  /** True when nothing is missing that could matter: slips of one word in two hundred. */
  boolean isWhole(TemplateTable table) {
    return missing.cardinality() * 200L <= template.required()
        && missing.stream().noneMatch(place -> table.isSignal(template.word(place)));
  }
}
