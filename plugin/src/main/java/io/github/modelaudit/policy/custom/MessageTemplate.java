package io.github.modelaudit.policy.custom;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message in which expressions stand in <code>${…}</code>. */
final class MessageTemplate {
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)\\}");
  private static final String NOT_KNOWN = "(not known)";

  private final List<Part> parts;

  private MessageTemplate(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A piece of the text, and the expression that follows it. */
  private record Part(String text, Optional<CelRuntime.Program> hole) {}

  static MessageTemplate compile(Expressions expressions, String text) throws ExpressionException {
    var parts = new ArrayList<Part>();
    Matcher hole = HOLE.matcher(text);
    int end = 0;
    while (hole.find()) {
      parts.add(
          new Part(
              text.substring(end, hole.start()), Optional.of(printable(expressions, text, hole))));
      end = hole.end();
    }
    parts.add(new Part(text.substring(end), Optional.empty()));
    return new MessageTemplate(parts);
  }

  private static CelRuntime.Program printable(Expressions expressions, String text, Matcher hole)
      throws ExpressionException {
    try {
      return expressions.printable(hole.group(1));
    } catch (ExpressionException e) {
      int start = text.codePointCount(0, hole.start(1));
      throw new ExpressionException(e.problem(), e.remedy(), start + e.offset());
    }
  }

  /** Returns the message; what cannot be told is said not to be known, and hides no violation. */
  String print(Map<String, Object> variables) {
    return parts.stream()
        .map(part -> part.text() + part.hole().map(hole -> value(hole, variables)).orElse(""))
        .collect(Collectors.joining());
  }

  private static String value(CelRuntime.Program hole, Map<String, Object> variables) {
    try {
      Object value = hole.eval(variables);
      return value instanceof List<?> list
          ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
          : String.valueOf(value);
    } catch (CelEvaluationException e) {
      return NOT_KNOWN;
    }
  }
}
