package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in the values of a chart where a template names one, and drops lines that only steer it, so
 * that the rest can be read as YAML. Line numbers stay.
 */
final class HelmTemplate {
  private static final int LONGEST_LINE = 2_000;
  private static final Pattern STEERING = Pattern.compile("\\s*\\{\\{-?(?:(?!\\}\\}).)*\\}\\}\\s*");
  private static final Pattern ACTION = Pattern.compile("\\{\\{-?((?:(?!\\}\\}).)*?)-?\\}\\}");
  private static final Pattern VALUE = Pattern.compile("\\.Values\\.([\\w.-]+)");
  private static final Pattern DEFAULT = Pattern.compile("default\\s+\"([^\"]*)\"");
  private static final Pattern COMPUTED =
      Pattern.compile(
          "\\b(?:printf|include|tpl|ternary|index|lookup|replace|trimPrefix|trimSuffix)\\b");

  private final Optional<YamlNode> values;

  HelmTemplate(Optional<YamlNode> values) {
    this.values = values;
  }

  String fill(String template) {
    StringBuilder filled = new StringBuilder();
    template.lines().forEach(line -> filled.append(line(line)).append('\n'));
    return filled.toString();
  }

  private String line(String line) {
    if (line.length() > LONGEST_LINE) {
      return "";
    }
    if (!line.contains("{{")) {
      return line;
    }
    String plain = ACTION.matcher(line).replaceAll(this::replacement);
    boolean isSteering = STEERING.matcher(line).matches() && plain.contains("{{");
    if (isSteering) {
      return "";
    }
    return plain.contains("{{") ? quoted(plain) : plain;
  }

  private String replacement(java.util.regex.MatchResult action) {
    String content = action.group(1);
    return Matcher.quoteReplacement(value(content).orElse(action.group()));
  }

  private Optional<String> value(String action) {
    Matcher path = VALUE.matcher(action);
    if (COMPUTED.matcher(action).find() || !path.find()) {
      return Optional.empty();
    }
    Optional<String> written =
        values
            .flatMap(root -> find(root, path.group(1).split("\\.")))
            .flatMap(node -> scalar(node))
            .map(YamlNode.Scalar::text)
            .filter(text -> !text.isEmpty());
    Matcher otherwise = DEFAULT.matcher(action);
    return written.or(() -> otherwise.find() ? Optional.of(otherwise.group(1)) : Optional.empty());
  }

  /** What stays open must not look like a mapping to YAML. */
  private static String quoted(String line) {
    String safe = line.replace("\"", "");
    int start = valueStart(safe);
    return safe.substring(0, start) + '"' + safe.substring(start).replace("\\", "") + '"';
  }

  private static int valueStart(String line) {
    int braces = line.indexOf("{{");
    int colon = line.lastIndexOf(": ", braces);
    int dash = line.indexOf("- ");
    boolean isItem = dash >= 0 && dash < braces && line.substring(0, dash).isBlank();
    int afterItem = isItem ? dash + 2 : line.length() - line.stripLeading().length();
    return Math.max(colon < 0 ? 0 : colon + 2, afterItem);
  }
}
