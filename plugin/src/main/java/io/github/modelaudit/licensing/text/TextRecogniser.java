package io.github.modelaudit.licensing.text;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.text.ExtractedClause;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.domain.text.TextMatch.Form;
import io.github.modelaudit.knowledge.TextMarks;
import io.github.modelaudit.knowledge.text.SignalWords;
import io.github.modelaudit.knowledge.text.TemplateTable;
import io.github.modelaudit.knowledge.text.TextWord;
import io.github.modelaudit.knowledge.text.TextWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recognises the licenses in a text: exact words first, then the standard texts that share most
 * with it, then the titles and phrases of licenses whose text is not at hand. Remembers what it
 * found by the digest of the text; safe for any number of threads.
 */
public final class TextRecogniser {
  /** Longer files are no license texts; the longest of the SPDX list has a fifth of it. */
  private static final int LONGEST = 512 * 1024;

  private static final String ONLY = "-only";
  private static final String OR_LATER = "-or-later";

  private static final int MOST_LICENSES = 3;
  private static final int MOST_COMPARED = 8;
  private static final int FEWEST_WORDS = 12;
  private static final double LEAST_FOUND = 0.8;

  private final TemplateTable templates;
  private final KnownMarks marks;
  private final ClauseFinder clauses = new ClauseFinder();
  private final Map<String, LegalText> known = new ConcurrentHashMap<>();

  /** Takes the standard texts, and the marks of those that are no standard. */
  public TextRecogniser(TemplateTable templates, List<TextMarks> marks) {
    this.templates = requireNonNull(templates, "templates");
    this.marks = new KnownMarks(marks);
  }

  /** Returns what a file is. */
  public LegalText recognise(byte[] content) {
    if (content.length > LONGEST) {
      return new LegalText.Unread("it is longer than " + LONGEST / 1024 + " KiB");
    }
    for (byte letter : content) {
      if (letter == 0) {
        return new LegalText.Unread("it is no plain text");
      }
    }
    String sha256 = TextDigest.of(content);
    return known.computeIfAbsent(
        sha256, digest -> read(digest, new String(content, StandardCharsets.UTF_8)));
  }

  private LegalText read(String sha256, String text) {
    List<TextWord> words = TextWords.of(text);
    int[] numbers = templates.numbersOf(words);
    List<String> exact = exactly(words, numbers);
    if (!exact.isEmpty()) {
      TextMatch match = new TextMatch(withSiblings(exact), Form.STANDARD, OptionalInt.of(100));
      return new LegalText.Read(sha256, List.of(match), 0, List.of());
    }
    List<List<Comparison>> compared = compare(words, numbers);
    BitSet open = new BitSet();
    open.set(0, words.size());
    compared.forEach(alike -> open.andNot(alike.get(0).explained()));
    List<TextMatch> matches = new ArrayList<>();
    boolean isOpen = hasAdditions(words, open);
    Optional<String> titled = compared.isEmpty() || isOpen ? marks.find(words) : Optional.empty();
    titled.ifPresent(
        id -> matches.add(new TextMatch(List.of(id), Form.TITLED, OptionalInt.empty())));
    compared.forEach(alike -> matches.add(match(alike, isOpen)));
    List<ExtractedClause> found =
        titled.isPresent() ? List.of() : clauses.find(passages(text, words, open));
    return new LegalText.Read(sha256, matches, unexplained(open, words), found);
  }

  private List<String> exactly(List<TextWord> words, int[] numbers) {
    List<String> standard = templates.exactly(numbers);
    return standard.isEmpty() ? marks.exactly(words).stream().toList() : standard;
  }

  /**
   * Adds the other reading of licenses that come as "this version only" and "or any later": both
   * have one text, and a word before the text, not in it, says which is meant.
   */
  private static List<String> withSiblings(List<String> licenses) {
    List<String> all = new ArrayList<>(licenses);
    for (String id : licenses) {
      if (id.endsWith(ONLY)) {
        all.add(id.substring(0, id.length() - ONLY.length()) + OR_LATER);
      } else if (id.endsWith(OR_LATER)) {
        all.add(id.substring(0, id.length() - OR_LATER.length()) + ONLY);
      }
    }
    return all;
  }

  /** Compares the text with its likeliest license, then what is left of it with the next. */
  private List<List<Comparison>> compare(List<TextWord> words, int[] numbers) {
    List<List<Comparison>> found = new ArrayList<>();
    int[] left = numbers.clone();
    for (int round = 0; round < MOST_LICENSES; round++) {
      int[] rest = left;
      List<Comparison> best =
          best(
              templates.shortlist(rest, MOST_COMPARED).stream()
                  .map(template -> Comparison.of(words, rest, template))
                  .filter(comparison -> comparison.found() >= LEAST_FOUND)
                  .toList());
      if (best.isEmpty()) {
        return found;
      }
      found.add(best);
      left = without(left, best.get(0).explained());
      if (hasFewLeft(left)) {
        return found;
      }
    }
    return found;
  }

  /** Returns the best, and those that nothing in the text tells from it. */
  private List<Comparison> best(List<Comparison> compared) {
    Comparator<Comparison> order =
        Comparator.<Comparison, Boolean>comparing(comparison -> comparison.isWhole(templates))
            .thenComparingInt(Comparison::score)
            .thenComparingDouble(Comparison::found);
    return compared.stream()
        .max(order)
        .map(best -> compared.stream().filter(other -> other.isAlike(best, templates)).toList())
        .orElse(List.of());
  }

  private static int[] without(int[] numbers, BitSet explained) {
    int[] left = numbers.clone();
    explained.stream().forEach(place -> left[place] = -1);
    return left;
  }

  private static boolean hasFewLeft(int[] numbers) {
    int left = 0;
    for (int number : numbers) {
      left += number >= 0 ? 1 : 0;
    }
    return left < FEWEST_WORDS;
  }

  private TextMatch match(List<Comparison> alike, boolean hasAdditions) {
    Comparison comparison = alike.get(0);
    Form whole = hasAdditions ? Form.WITH_ADDITIONS : Form.STANDARD;
    return new TextMatch(
        withSiblings(alike.stream().flatMap(one -> one.template().ids().stream()).toList()),
        comparison.isWhole(templates) ? whole : Form.CHANGED,
        OptionalInt.of((int) Math.floor(100 * comparison.found())));
  }

  /** True when words are left that could change what is granted. */
  private static boolean hasAdditions(List<TextWord> words, BitSet open) {
    for (int from = open.nextSetBit(0); from >= 0; ) {
      int to = open.nextClearBit(from);
      boolean isLong = to - from >= FEWEST_WORDS;
      if (isLong || words.subList(from, to).stream().anyMatch(TextRecogniser::isSignal)) {
        return true;
      }
      from = open.nextSetBit(to);
    }
    return false;
  }

  private static boolean isSignal(TextWord word) {
    return SignalWords.isSignal(word.word());
  }

  private static int unexplained(BitSet open, List<TextWord> words) {
    return words.isEmpty() ? 0 : (int) Math.ceil(100.0 * open.cardinality() / words.size());
  }

  /** What nobody explains, with the sign after its last word, which may close a quotation. */
  private static String passages(String text, List<TextWord> words, BitSet open) {
    var passages = new StringBuilder();
    for (int from = open.nextSetBit(0); from >= 0; ) {
      int to = open.nextClearBit(from);
      passages
          .append(
              text, words.get(from).start(), Math.min(text.length(), words.get(to - 1).end() + 1))
          .append("\n\n");
      from = open.nextSetBit(to);
    }
    return passages.toString();
  }
}
