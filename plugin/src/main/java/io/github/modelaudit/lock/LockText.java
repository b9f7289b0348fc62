package io.github.modelaudit.lock;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints a tree of maps, lists, texts, numbers and truth values as JSON that reads well in a
 * review: two spaces, LF, short lists on one line, and objects in lists on one line each.
 *
 * <p>Characters that show nothing or turn the direction of writing are escaped, so that what a
 * reviewer sees is what stands there.
 */
final class LockText {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private LockText() {}

  static String of(Map<String, Object> root) {
    var out = new StringBuilder();
    print(root, "", 0, out);
    return out.append('\n').toString();
  }

  private static void print(Object value, String indent, int used, StringBuilder out) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      printObject(map, indent, out);
    } else if (value instanceof List<?> list && !fits(list, indent.length() + used)) {
      printArray(list, indent, out);
    } else {
      out.append(flat(value));
    }
  }

  private static boolean fits(List<?> list, int used) {
    return list.stream().noneMatch(Map.class::isInstance) && used + flat(list).length() <= WIDTH;
  }

  private static void printObject(Map<?, ?> map, String indent, StringBuilder out) {
    String inner = indent + INDENT;
    String separator = "{\n";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = quoted(entry.getKey().toString()) + ": ";
      out.append(separator).append(inner).append(name);
      print(entry.getValue(), inner, name.length(), out);
      separator = ",\n";
    }
    out.append('\n').append(indent).append('}');
  }

  /** Elements are rows: one line each, however long. */
  private static void printArray(List<?> list, String indent, StringBuilder out) {
    String separator = "[\n";
    for (Object element : list) {
      out.append(separator).append(indent).append(INDENT).append(flat(element));
      separator = ",\n";
    }
    out.append('\n').append(indent).append(']');
  }

  private static String flat(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "{}"
          : map.entrySet().stream()
              .map(entry -> quoted(entry.getKey().toString()) + ": " + flat(entry.getValue()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(LockText::flat).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (char c : JsonStringEncoder.getInstance().quoteAsString(text)) {
      if (isInvisible(c)) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
