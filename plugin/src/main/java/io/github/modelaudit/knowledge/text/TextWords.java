package io.github.modelaudit.knowledge.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reading of a text into words, as the <a
 * href="https://spdx.github.io/spdx-spec/v3.0.1/annexes/license-matching-guidelines-and-templates/">SPDX
 * matching guidelines</a> ask: without case, white space, punctuation, comment signs, bullets,
 * emphasis, spelling variants and copyright lines.
 *
 * <p>Every step looks at each character a bounded number of times.
 */
public final class TextWords {
  private static final int LONGEST_COPYRIGHT_LINE = 200;

  /** A marker of a list item: a digit, letter or small Roman number with a stop or bracket. */
  private static final Pattern BULLET =
      Pattern.compile(
          "^[\\s>#/*;|%•·-]{0,40}(?:\\(?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-z]|[ivx]{1,5})"
              + "\\\\?[.)\\]]|\\d{1,2}(?:\\.\\d{1,2}){1,3})(?=\\s)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COPYRIGHT_LINE =
      Pattern.compile(
          "^\\W{0,40}(?:copyright\\b|\\(c\\)|©).{0,40}?(?:\\(c\\)|©|\\d{4}|year|yyyy).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|b|i|em|strong|h[1-6]|li|ul|ol|div|span|pre|a|td|tr)\\b[^<>]{0,200}>");

  private static final Set<String> DROPPED = Set.of("http", "https", "www", "nbsp");

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("licence", "license"),
          Map.entry("licences", "licenses"),
          Map.entry("licenced", "licensed"),
          Map.entry("sublicence", "sublicense"),
          Map.entry("sublicences", "sublicenses"),
          Map.entry("favour", "favor"),
          Map.entry("behaviour", "behavior"),
          Map.entry("organisation", "organization"),
          Map.entry("organisations", "organizations"),
          Map.entry("authorisation", "authorization"),
          Map.entry("authorised", "authorized"),
          Map.entry("recognised", "recognized"),
          Map.entry("modernised", "modernized"),
          Map.entry("merchantibility", "merchantability"),
          Map.entry("noninfringement", "non infringement"));

  private TextWords() {}

  /** Returns the words of a text in their order. */
  public static List<TextWord> of(String text) {
    List<TextWord> words = new ArrayList<>(text.length() / 6 + 1);
    String plain = withoutMarkup(text);
    int start = 0;
    while (start < plain.length()) {
      int end = plain.indexOf('\n', start);
      int stop = end < 0 ? plain.length() : end;
      readLine(plain, start, stop, words);
      start = stop + 1;
    }
    return words;
  }

  /** Blanks are put in the place of markup, so that places stay. */
  private static String withoutMarkup(String text) {
    String plain = text.replace('\r', '\n');
    if (plain.indexOf('<') < 0) {
      return plain;
    }
    return MARKUP.matcher(plain).replaceAll(found -> " ".repeat(found.group().length()));
  }

  private static void readLine(String text, int start, int end, List<TextWord> words) {
    String line = text.substring(start, end);
    if (isCopyright(line)) {
      return;
    }
    Matcher bullet = BULLET.matcher(line);
    int at = bullet.find() ? bullet.end() : 0;
    read(line, at, start, words);
  }

  /** A copyright line that says more than whose the work is must not hide it. */
  private static boolean isCopyright(String line) {
    if (line.length() > LONGEST_COPYRIGHT_LINE || !COPYRIGHT_LINE.matcher(line).matches()) {
      return false;
    }
    List<TextWord> words = new ArrayList<>();
    read(line, 0, 0, words);
    return words.stream().noneMatch(word -> SignalWords.isSignal(word.word()));
  }

  private static void read(String line, int from, int offset, List<TextWord> words) {
    int at = from;
    while (at < line.length()) {
      int letter = line.codePointAt(at);
      if (!Character.isLetterOrDigit(letter)) {
        at += Character.charCount(letter);
        continue;
      }
      int start = at;
      while (at < line.length() && Character.isLetterOrDigit(line.codePointAt(at))) {
        at += Character.charCount(line.codePointAt(at));
      }
      add(line.substring(start, at), offset + start, offset + at, words);
    }
  }

  private static void add(String found, int start, int end, List<TextWord> words) {
    String lower = found.toLowerCase(Locale.ROOT);
    String word = isPlain(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKC);
    if (DROPPED.contains(word)) {
      return;
    }
    String spelled = SPELLINGS.getOrDefault(word, word);
    for (String part : spelled.split(" ", -1)) {
      words.add(new TextWord(part, start, end));
    }
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(letter -> letter < 128);
  }
}
