package io.github.modelaudit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A fenced piece of a page.
 *
 * @param language what is written behind the fence
 */
record Snippet(Path page, String language, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^( *)```(\\w+)\\n(.*?)^\\1```");

  /** The snippets of a page, in order. */
  static List<Snippet> of(Path page) {
    try {
      return FENCED
          .matcher(Files.readString(page))
          .results()
          .map(found -> new Snippet(page, found.group(2), unindented(found)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unindented(MatchResult found) {
    return found.group(3).replaceAll("(?m)^" + found.group(1), "");
  }

  @Override
  public String toString() {
    return page.getFileName() + ": " + text.lines().limit(2).toList();
  }
}
