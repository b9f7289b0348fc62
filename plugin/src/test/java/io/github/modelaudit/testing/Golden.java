package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole documents that a test holds its output against, under {@code src/test/resources/golden}.
 *
 * <p>With {@code -Dgolden.update=true} they are rewritten and the run fails, so that no build
 * passes while writing them.
 */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final int CONTEXT = 3;

  private Golden() {}

  /** Fails with a unified diff when the document of this name is not the actual text. */
  public static void assertMatches(String name, String actual) {
    Path file = ROOT.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        update(file, actual);
      } else {
        compare(file, actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void update(Path file, String actual) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, actual, StandardCharsets.UTF_8);
    fail("Rewrote '%s'. Look at the difference, then run without -Dgolden.update.", file);
  }

  static void compare(Path file, String actual) throws IOException {
    if (!Files.exists(file)) {
      fail("There is no '%s'. Run with -Dgolden.update=true to write it.", file);
    }
    String expected = Files.readString(file, StandardCharsets.UTF_8);
    if (!expected.equals(actual)) {
      fail(
          "'%s' differs. If that is meant, run with -Dgolden.update=true.%n%s",
          file, diff(expected, actual));
    }
  }

  /** Returns the difference between two texts in the unified form, without hunk headers. */
  static String diff(String expected, String actual) {
    List<String> lines = edits(expected.split("\n", -1), actual.split("\n", -1));
    var out = new StringBuilder("--- expected\n+++ actual\n");
    boolean isSkipping = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean isNear = isNearChange(lines, i);
      if (isNear) {
        out.append(lines.get(i)).append('\n');
      } else if (!isSkipping) {
        out.append("@@\n");
      }
      isSkipping = !isNear;
    }
    return out.toString();
  }

  private static boolean isNearChange(List<String> lines, int at) {
    int last = Math.min(lines.size() - 1, at + CONTEXT);
    for (int i = Math.max(0, at - CONTEXT); i <= last; i++) {
      if (!lines.get(i).startsWith(" ")) {
        return true;
      }
    }
    return false;
  }

  /** The longest common subsequence, read as a list of kept, removed and added lines. */
  private static List<String> edits(String[] before, String[] after) {
    int[][] common = new int[before.length + 1][after.length + 1];
    for (int i = before.length - 1; i >= 0; i--) {
      for (int j = after.length - 1; j >= 0; j--) {
        common[i][j] =
            before[i].equals(after[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var lines = new ArrayList<String>();
    int i = 0;
    int j = 0;
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i].equals(after[j])) {
        lines.add(" " + before[i++]);
        j++;
      } else if (j == after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("-" + before[i++]);
      } else {
        lines.add("+" + after[j++]);
      }
    }
    return lines;
  }
}
