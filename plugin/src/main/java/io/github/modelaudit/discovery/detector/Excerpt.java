package io.github.modelaudit.discovery.detector;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens a line for a report and takes secrets out of it. */
public final class Excerpt {
  static final int MAX_LENGTH = 160;
  private static final int LONGEST_LINE = 4_000;
  private static final String REDACTED = "***";

  private static final List<Rule> RULES =
      List.of(
          rule("(\\w\\+?://)[^/\\s@\"']{1,400}@", "$1" + REDACTED + "@"),
          rule("(?i)\\b(bearer|basic)\\s+[\\w+/=.~-]{6,}", "$1 " + REDACTED),
          rule(
              "(?i)((?:password|passwd|passphrase|pwd|secret|token|credentials?|signature|sig"
                  + "|(?:api|access|private|secret|auth|account)[._-]?key(?:[._-]?id)?)"
                  + "[\"']?[ \\t]*[=:][ \\t]*)(?!\\$\\{|\\*\\*\\*)(?:\"[^\"]*\"?|'[^']*'?|[^\\s&,;\"'}]+)",
              "$1" + REDACTED),
          rule("\\bhf_\\w{6,}", REDACTED),
          rule("\\bsk-[\\w-]{6,}", REDACTED),
          rule("\\bgsk_\\w{6,}", REDACTED),
          rule("\\bgh[pousr]_\\w{16,}", REDACTED),
          rule("\\bxox[a-z]-[\\w-]{8,}", REDACTED),
          rule("\\bAKIA[0-9A-Z]{12,}", REDACTED),
          rule("\\bAIza[\\w-]{20,}", REDACTED),
          rule("\\beyJ[\\w-]{8,}\\.[\\w-]+(?:\\.[\\w-]+)?", REDACTED));

  private Excerpt() {}

  private record Rule(Pattern pattern, String replacement) {
    String apply(String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.replaceAll(replacement);
    }
  }

  private static Rule rule(String pattern, String replacement) {
    return new Rule(Pattern.compile(pattern), replacement);
  }

  /** Returns a line as a report may show it. */
  public static String of(String line) {
    String redacted = redact(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
    String plain = redacted.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() <= MAX_LENGTH ? plain : shortened(plain);
  }

  private static String shortened(String text) {
    int end = MAX_LENGTH - 1;
    boolean splitsPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsPair ? end - 1 : end) + "…";
  }

  /** Returns a text without what looks like a secret. */
  public static String redact(String text) {
    String redacted = text;
    for (Rule rule : RULES) {
      redacted = rule.apply(redacted);
    }
    return redacted;
  }
}
