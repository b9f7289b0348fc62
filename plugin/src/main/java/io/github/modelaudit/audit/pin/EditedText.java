package io.github.modelaudit.audit.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file, one character for each byte, so that everything but what is replaced stays as
 * it is: line ends, quotes, marks at the start, and letters of any encoding that extends ASCII.
 */
final class EditedText {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final String BEFORE = "(?:(?<![\\w./@-])|(?<=\\bhf://))";
  private static final String AFTER = "(?![\\w/@:-]|\\.\\w)";
  private static final String AFTER_REVISION = "(?![\\w@:-]|\\.\\w)";

  /** How far below the start of a declaration its parts may be. */
  private static final int LINES_OF_DECLARATION = 12;

  private final StringBuilder text;

  EditedText(String text) {
    this.text = new StringBuilder(text);
  }

  /** What came of an edit: nothing when it was made, else the reason. */
  Optional<String> pin(Pin pin, int line) {
    int[] bounds = bounds(line);
    if (bounds.length == 0) {
      return Optional.of("the file has no such line");
    }
    return pin.isDeclaration()
        ? pinDeclaration(pin, bounds[0], declarationEnd(bounds[0]))
        : pinAddress(pin, bounds[0], bounds[1])
            ? Optional.empty()
            : Optional.of(
                "the program reads the value itself, and 'id@commit' may mean nothing to it");
  }

  private Optional<String> pinDeclaration(Pin pin, int from, int to) {
    if (pinAddress(pin, from, to)) {
      return Optional.empty();
    }
    String id = Pattern.quote(pin.id());
    Optional<String> revision = pin.key().revision();
    if (revision.isPresent()) {
      String name = Pattern.quote(revision.get());
      return replaceOnly(
                  "(?<=" + BEFORE + id + "@)" + name + AFTER_REVISION, pin.commit(), from, to)
              || replaceOnly(
                  "(?<=<revision>)\\s*" + name + "\\s*(?=</revision>)", pin.commit(), from, to)
              || replaceOnly("(?<=\\brevision: {0,8}[\"']?)" + name + "\\b", pin.commit(), from, to)
          ? Optional.empty()
          : Optional.of(whyNot());
    }
    return replaceOnly(BEFORE + id + AFTER, pin.pinned(), from, to)
        ? Optional.empty()
        : Optional.of(whyNot());
  }

  private static String whyNot() {
    return "the reference does not stand there exactly once as it is meant; a property or another"
        + " expression may stand in its place";
  }

  /** Replaces the revision in the address of a file, which every program understands. */
  private boolean pinAddress(Pin pin, int from, int to) {
    String revision = Pattern.quote(pin.key().revision().orElse("main"));
    return replaceOnly(
        "(?<=/"
            + Pattern.quote(pin.id())
            + "/(?:resolve|raw|blob|tree)/)"
            + revision
            + "(?=[/\\s\"'<?]|$)",
        pin.commit(),
        from,
        to);
  }

  /** Replaces the one match; with none or several there is nothing that is sure. */
  private boolean replaceOnly(String pattern, String replacement, int from, int to) {
    Matcher matcher = Pattern.compile(pattern).matcher(text).region(from, to);
    matcher.useTransparentBounds(true);
    List<MatchResult> matches = new ArrayList<>();
    while (matcher.find()) {
      if (!isInComment(matcher.start())) {
        matches.add(matcher.toMatchResult());
      }
    }
    if (matches.size() != 1) {
      return false;
    }
    text.replace(matches.get(0).start(), matches.get(0).end(), replacement);
    return true;
  }

  /** Comments of XML, and of YAML and properties in the same line. */
  private boolean isInComment(int at) {
    int open = text.lastIndexOf("<!--", at);
    if (open >= 0 && text.indexOf("-->", open) >= at) {
      return true;
    }
    int start = lineStart(at);
    String before = text.substring(Math.max(start, 0), at);
    return before.strip().startsWith("#") || before.contains(" #");
  }

  private int lineStart(int at) {
    int newline = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1));
    return newline + 1;
  }

  /** The first and last position of a line; empty when there is none. */
  private int[] bounds(int line) {
    Matcher end = LINE_END.matcher(text);
    int start = 0;
    for (int at = 1; at < line; at++) {
      if (!end.find()) {
        return new int[0];
      }
      start = end.end();
    }
    return new int[] {start, end.find(start) ? end.start() : text.length()};
  }

  /**
   * Where a declaration ends: an element of a pom at its end tag, a mapping of YAML before the next
   * item of its list, all else with the line.
   */
  private int declarationEnd(int start) {
    String rest = text.substring(start, endOfLines(start));
    Matcher element = Pattern.compile("^\\s*<model>").matcher(rest);
    if (element.find()) {
      int end = rest.indexOf("</model>");
      return start + (end < 0 ? rest.length() : end);
    }
    Matcher next = Pattern.compile("[\r\n]+\\s*(?:-\\s|$|#|[^\\s:]+:\\s*[\r\n])").matcher(rest);
    boolean isItem =
        rest.stripLeading().startsWith("-") && rest.lines().findFirst().orElse("").contains(":");
    if (isItem) {
      return start + (next.find() ? next.start() : rest.length());
    }
    return bounds(lineNumber(start))[1];
  }

  private int endOfLines(int start) {
    Matcher end = LINE_END.matcher(text);
    int at = start;
    for (int lines = 0; lines < LINES_OF_DECLARATION && end.find(at); lines++) {
      at = end.end();
    }
    return at == start ? text.length() : at;
  }

  private int lineNumber(int at) {
    return (int) LINE_END.matcher(text).region(0, at).results().count() + 1;
  }

  /** The line without the white space around it. */
  List<String> lines() {
    return LINE_END.splitAsStream(text).toList();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
