package io.github.modelaudit.policy.custom;

import static java.util.Objects.requireNonNull;

import dev.cel.common.CelIssue;
import io.github.modelaudit.knowledge.NearestKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what the compiler of expressions complains about into words that help. */
final class Complaint {
  private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'.*");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern PATH =
      Pattern.compile(Expressions.MODEL + "((?:\\.[A-Za-z_]\\w*)*)$");
  private static final Pattern MISSING = Pattern.compile("key '([^']*)' is not present in map");

  /** Of a key that a map does not have, nothing but the key is said. */
  private static final Pattern KEY = Pattern.compile("[\\w.-]+");

  private static final String PAGE = "Write it as docs/guide/custom-rules.md shows.";
  private static final int LONGEST = 300;

  private final ViewTypes types;
  private final String text;

  Complaint(ViewTypes types, String text) {
    this.types = requireNonNull(types, "types");
    this.text = requireNonNull(text, "text");
  }

  ExpressionException about(CelIssue issue) {
    int offset = offset(issue);
    Matcher field = FIELD.matcher(issue.getMessage());
    if (field.matches()) {
      return new ExpressionException(
          "unknown field '" + field.group(1) + "'", known(field.group(1), before(offset)), offset);
    }
    Matcher name = NAME.matcher(issue.getMessage());
    if (name.matches()) {
      return new ExpressionException(
          "unknown name '" + name.group(1) + "'",
          "Begin with '"
              + Expressions.MODEL
              + "', or use a function of CEL; docs/guide/custom-rules.md lists both.",
          offset);
    }
    return new ExpressionException(shortened(issue.getMessage()), PAGE, offset);
  }

  /** What is known where an unknown field stands; of a variable any field may be meant. */
  private String known(String field, String before) {
    Matcher path = PATH.matcher(before);
    if (!path.find()) {
      return NearestKey.find(field, types.fields())
          .map(nearest -> "Use '" + nearest + "'.")
          .orElse("docs/guide/custom-rules.md lists the fields.");
    }
    List<String> steps =
        Arrays.stream(path.group(1).split("\\.")).filter(step -> !step.isEmpty()).toList();
    Optional<SortedSet<String>> fields = types.fieldsOf(steps);
    return NearestKey.find(field, fields.orElseGet(types::fields))
        .map(nearest -> "Use '" + nearest + "'.")
        .orElseGet(() -> "Use one of " + listed(fields.orElseGet(types::fields)) + ".");
  }

  private static String listed(Collection<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
  }

  private String before(int offset) {
    int end = Math.min(offset, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, end));
  }

  private int offset(CelIssue issue) {
    int lines = Math.max(0, issue.getSourceLocation().getLine() - 1);
    int start = 0;
    for (int i = 0; i < lines; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    return text.codePointCount(0, start) + column;
  }

  /** Why an expression cannot be planned or evaluated, a clause. */
  static String cause(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      Matcher missing = MISSING.matcher(String.valueOf(at.getMessage()));
      if (missing.find()) {
        return "'" + missing.group(1) + "' is not known";
      }
      deepest = at;
    }
    String message = shortened(String.valueOf(deepest.getMessage()).strip());
    return KEY.matcher(message).matches() ? "'" + message + "' is not known" : message;
  }

  private static String shortened(String message) {
    String line = message.replaceAll("\\s+", " ").replaceAll(" expecting \\{.*|\\.$", "");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
