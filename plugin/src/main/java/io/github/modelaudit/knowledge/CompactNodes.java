package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlNode.Scalar;
import io.github.modelaudit.knowledge.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes as lines of text, parents before children, which a cold Java runtime reads much faster than
 * YAML. Bundled files are turned into this form when the tool is built.
 *
 * <p>A line is a letter for the kind and then the text of a value, or the number of children. A key
 * is a line of its own before its value. Places are not kept: tests read the bundled files
 * themselves, so nobody needs to be told a line of them.
 */
final class CompactNodes {
  private static final char MAPPING = '{';
  private static final char SEQUENCE = '[';

  private final Iterator<String> lines;

  private CompactNodes(String text) {
    this.lines = Arrays.asList(text.split("\n", -1)).iterator();
  }

  /** The name of the compact form of a bundled file. */
  static String nameOf(String yaml) {
    return yaml.replace(".yaml", ".nodes");
  }

  static String write(YamlNode node) {
    var text = new StringBuilder();
    append(text, node);
    return text.toString();
  }

  private static void append(StringBuilder text, YamlNode node) {
    if (node instanceof Mapping mapping) {
      line(text, MAPPING, String.valueOf(mapping.entries().size()));
      for (YamlNode.Entry entry : mapping.entries().values()) {
        line(text, letter(Scalar.Type.TEXT), entry.key());
        append(text, entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      line(text, SEQUENCE, String.valueOf(sequence.items().size()));
      sequence.items().forEach(item -> append(text, item));
    } else if (node instanceof Scalar scalar) {
      line(text, letter(scalar.type()), scalar.text());
    }
  }

  private static void line(StringBuilder text, char kind, String rest) {
    text.append(kind).append(rest.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
  }

  private static char letter(Scalar.Type type) {
    return switch (type) {
      case TEXT -> 't';
      case INTEGER -> 'i';
      case DECIMAL -> 'd';
      case BOOLEAN -> 'b';
      case NULL -> 'n';
    };
  }

  /** Returns the nodes that {@link #write} wrote. */
  static YamlNode read(String text) {
    return new CompactNodes(text).node();
  }

  private YamlNode node() {
    String line = lines.next();
    char kind = line.charAt(0);
    String rest = rest(line);
    return switch (kind) {
      case MAPPING -> mapping(Integer.parseInt(rest));
      case SEQUENCE -> sequence(Integer.parseInt(rest));
      default -> new Scalar(rest, type(kind), YamlPosition.START);
    };
  }

  private Mapping mapping(int size) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = rest(lines.next());
      entries.put(key, new YamlNode.Entry(key, YamlPosition.START, node()));
    }
    return new Mapping(entries, YamlPosition.START);
  }

  private Sequence sequence(int size) {
    List<YamlNode> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(node());
    }
    return new Sequence(items, YamlPosition.START);
  }

  /** Returns the line without its first letter. */
  private static String rest(String line) {
    return line.indexOf('\\') < 0 ? line.substring(1) : unescaped(line.substring(1));
  }

  private static String unescaped(String line) {
    var text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '\\') {
        i++;
        letter = line.charAt(i) == 'n' ? '\n' : line.charAt(i);
      }
      text.append(letter);
    }
    return text.toString();
  }

  private static Scalar.Type type(char letter) {
    return switch (letter) {
      case 't' -> Scalar.Type.TEXT;
      case 'i' -> Scalar.Type.INTEGER;
      case 'd' -> Scalar.Type.DECIMAL;
      case 'b' -> Scalar.Type.BOOLEAN;
      case 'n' -> Scalar.Type.NULL;
      default -> throw new IllegalArgumentException("No kind of value: " + letter);
    };
  }
}
