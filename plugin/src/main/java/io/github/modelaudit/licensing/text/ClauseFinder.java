package io.github.modelaudit.licensing.text;

import io.github.modelaudit.domain.text.ExtractedClause;
import io.github.modelaudit.domain.text.ExtractedClause.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in unknown words what looks like a limit. It reads sentences by pattern and understands
 * none of them: what it finds is a reason to look, never a verdict.
 */
final class ClauseFinder {
  private static final int LONGEST = 200_000;
  private static final int MOST = 20;

  private static final String NUMBER =
      "(\\d{1,3}(?:[,.]\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,2})?)(?:\\s?(thousand|million|billion|[mb]n?))?\\b";

  private static final Pattern USERS =
      Pattern.compile(
          "\\b" + NUMBER + "[^.;]{0,40}?\\b(?:(monthly|daily)\\s+)?active\\s+users", flags());
  private static final Pattern REVENUE_AFTER =
      Pattern.compile(
          "\\brevenue[^.;]{0,120}?(?:(us\\$|usd|\\$|eur|€|cny|rmb|gbp|£)\\s?)" + NUMBER, flags());
  private static final Pattern REVENUE_BEFORE =
      Pattern.compile(
          "(?:(us\\$|usd|\\$|eur|€|cny|rmb|gbp|£)\\s?)" + NUMBER + "[^.;]{0,80}?\\brevenue",
          flags());
  private static final Pattern TERRITORY =
      Pattern.compile(
          "\\b(european\\s+union|united\\s+kingdom|south\\s+korea|republic\\s+of\\s+korea"
              + "|united\\s+states|russia|crimea|iran|north\\s+korea|china)\\b",
          flags());
  private static final Pattern NON_COMMERCIAL =
      Pattern.compile(
          "\\b(non-?\\s?commercial(?:ly)?|(?:academic|research|evaluation|personal)\\s+(?:use|purposes?)"
              + "\\s+only|only\\s+for\\s+(?:academic|research|personal)"
              + "|not?\\s+(?:be\\s+used\\s+)?(?:for\\s+)?(?:any\\s+)?commercial(?:ly)?"
              + "|does\\s+not\\s+(?:include|grant)[^.;]{0,60}right\\s+to\\s+sell)\\b",
          flags());
  private static final Pattern RESTRICTIONS =
      Pattern.compile(
          "\\b(acceptable\\s+use|use\\s+restrictions?|prohibited\\s+uses?"
              + "|(?:shall|may|must|agree)\\s+not\\s+(?:to\\s+)?use"
              + "|not\\s+be\\s+used\\s+(?:for|to|in)|military|weapons|surveillance)\\b",
          flags());
  private static final Pattern NAMING =
      Pattern.compile(
          "\\binclude\\s+[\"“']([^\"”'\\n]{1,40})[\"”'][^.;]{0,30}at\\s+the\\s+beginning\\s+of",
          flags());
  private static final Pattern DISPLAY =
      Pattern.compile(
          "\\b((?:built|improved)\\s+(?:with|using|on)|powered\\s+by)\\s+([\\p{L}\\d][\\p{L}\\d .+-]{0,39})"
              + "|\\bdisplay(?:ed|s)?\\s+[\"“']([^\"”'\\n]{1,40})[\"”']",
          flags());
  private static final Pattern OUTPUTS =
      Pattern.compile(
          "\\b(improve\\s+any\\s+other|outputs?[^.;]{0,60}\\b(?:train|improve|distil)"
              + "|(?:train|improve|distil)[^.;]{0,60}\\boutputs?)\\b",
          flags());
  private static final Pattern GAPS = Pattern.compile("\\s+");

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  /** Returns what some passages seem to say, sorted and bounded in number. */
  List<ExtractedClause> find(String passages) {
    String cut = passages.substring(0, Math.min(passages.length(), LONGEST));
    String text = GAPS.matcher(cut.replace("*", "")).replaceAll(" ");
    Set<ExtractedClause> found = new TreeSet<>();
    for (Matcher users = USERS.matcher(text); users.find() && found.size() < MOST; ) {
      String period = users.group(3) == null ? "" : lower(users.group(3)) + " ";
      found.add(
          new ExtractedClause(
              Topic.USER_CAP,
              amount(users.group(1), users.group(2)) + " " + period + "active users"));
    }
    addRevenue(REVENUE_AFTER, text, found);
    addRevenue(REVENUE_BEFORE, text, found);
    addAll(TERRITORY, Topic.TERRITORY, text, found);
    addAll(NON_COMMERCIAL, Topic.NON_COMMERCIAL, text, found);
    addAll(RESTRICTIONS, Topic.USE_RESTRICTIONS, text, found);
    addAll(NAMING, Topic.NAMING, text, found);
    addAll(DISPLAY, Topic.DISPLAY, text, found);
    addAll(OUTPUTS, Topic.OUTPUTS, text, found);
    return found.stream().limit(MOST).toList();
  }

  private static void addRevenue(Pattern pattern, String text, Set<ExtractedClause> found) {
    for (Matcher revenue = pattern.matcher(text); revenue.find() && found.size() < MOST; ) {
      found.add(
          new ExtractedClause(
              Topic.REVENUE_CAP,
              amount(revenue.group(2), revenue.group(3)) + " " + currency(revenue.group(1))));
    }
  }

  private static void addAll(
      Pattern pattern, Topic topic, String text, Set<ExtractedClause> found) {
    for (Matcher matcher = pattern.matcher(text); matcher.find() && found.size() < MOST; ) {
      found.add(new ExtractedClause(topic, lower(value(matcher))));
    }
  }

  /** The innermost text that a pattern marks, else all it found. */
  private static String value(Matcher matcher) {
    if (matcher.groupCount() < 3) {
      return matcher.group(1);
    }
    return matcher.group(3) != null ? matcher.group(3) : matcher.group();
  }

  private static String amount(String digits, String scale) {
    return scale == null ? digits : digits + " " + scale(lower(scale));
  }

  private static String scale(String word) {
    return word.startsWith("t") ? "thousand" : word.startsWith("m") ? "million" : "billion";
  }

  private static String currency(String sign) {
    return switch (lower(sign)) {
      case "us$", "usd", "$" -> "USD";
      case "eur", "€" -> "EUR";
      case "gbp", "£" -> "GBP";
      default -> "CNY";
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
