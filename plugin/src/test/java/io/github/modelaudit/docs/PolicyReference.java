package io.github.modelaudit.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a policy file as tables of Markdown, one for each section of its JSON Schema. */
final class PolicyReference {
  private static final Path SCHEMA = Path.of("../docs/schema/model-policy.schema.json");
  private static final String HEAD = "| key | values | |\n| --- | --- | --- |\n";

  /** How many values are spelled out; longer lists are of things that have a page of their own. */
  private static final int FEW = 12;

  private final JsonNode root;
  private final StringBuilder text = new StringBuilder();

  private PolicyReference(JsonNode root) {
    this.root = root;
  }

  static String text() throws IOException {
    var reference = new PolicyReference(JsonMapper.builder().build().readTree(SCHEMA.toFile()));
    reference.sections();
    return reference.text.toString();
  }

  private void sections() {
    var plain = new ArrayList<Map.Entry<String, JsonNode>>();
    var structured = new ArrayList<Map.Entry<String, JsonNode>>();
    root.path("properties")
        .properties()
        .forEach(key -> (keysOf(key.getValue()).isEmpty() ? plain : structured).add(key));
    text.append(HEAD);
    plain.forEach(key -> row(key.getKey(), key.getValue()));
    structured.forEach(this::section);
  }

  private void section(Map.Entry<String, JsonNode> section) {
    text.append("\n## `").append(section.getKey()).append("`\n\n");
    String about = section.getValue().path("description").asText();
    text.append(about).append(about.isEmpty() ? "" : "\n\n").append(HEAD);
    rows("", section.getValue());
  }

  private void rows(String prefix, JsonNode object) {
    for (Map.Entry<String, JsonNode> key : keysOf(object)) {
      String name = prefix + key.getKey();
      row(name + (isRequired(object, key.getKey()) ? "` (required)" : ""), key.getValue());
      rows(name + ".", resolved(key.getValue()));
    }
  }

  private void row(String name, JsonNode value) {
    String closed = name.endsWith(")") ? "| `" + name : "| `" + name + "`";
    text.append(closed).append(" | ").append(values(value)).append(" | ");
    text.append(describe(value)).append(" |\n");
  }

  private String describe(JsonNode value) {
    String own = value.path("description").asText();
    return own.isEmpty() ? resolved(value).path("description").asText() : own;
  }

  /** The keys of an object, or of the objects in a list. */
  private List<Map.Entry<String, JsonNode>> keysOf(JsonNode node) {
    JsonNode object = resolved(node);
    JsonNode owner = object.has("items") ? resolved(object.path("items")) : object;
    return List.copyOf(owner.path("properties").properties());
  }

  private static boolean isRequired(JsonNode object, String key) {
    JsonNode owner = object.has("items") ? object.path("items") : object;
    for (JsonNode name : owner.path("required")) {
      if (name.asText().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }

  private String values(JsonNode unresolved) {
    JsonNode node = resolved(unresolved);
    for (String choice : List.of("oneOf", "anyOf")) {
      if (node.has(choice)) {
        return alternatives(node.path(choice));
      }
    }
    if (node.has("enum")) {
      return node.path("enum").size() > FEW ? "a rule's id" : quoted(node.path("enum"));
    }
    if (node.has("const")) {
      return "`" + node.path("const").toString().replace("\"", "") + "`";
    }
    return typed(node);
  }

  private String alternatives(JsonNode choices) {
    var words = new ArrayList<String>();
    choices.forEach(choice -> words.add(values(choice)));
    words.removeIf(String::isEmpty);
    return words.stream().distinct().collect(joining(", or "));
  }

  private static String quoted(JsonNode values) {
    var words = new ArrayList<String>();
    values.forEach(value -> words.add("`" + value.asText() + "`"));
    words.remove("`null`");
    return String.join(", ", words);
  }

  private String typed(JsonNode node) {
    return switch (type(node)) {
      case "string" -> "text" + like(node).orElse("");
      case "integer" -> "a whole number";
      case "boolean" -> "`true`, `false`";
      case "array" -> "a list of " + values(node.path("items"));
      case "object" -> "a map " + map(node);
      default -> "";
    };
  }

  private String map(JsonNode node) {
    List<Map.Entry<String, JsonNode>> keys = keysOf(node);
    return keys.isEmpty()
        ? "to " + values(node.path("additionalProperties"))
        : "of " + keys.stream().map(key -> "`" + key.getKey() + "`").collect(joining(", "));
  }

  private static Optional<String> like(JsonNode node) {
    String pattern = node.path("pattern").asText();
    boolean isTelling = !pattern.isEmpty() && !pattern.equals("\\S");
    return isTelling
        ? Optional.of(" like `" + pattern.replace("|", "\\|") + "`")
        : Optional.empty();
  }

  /** The type that is not null. */
  private static String type(JsonNode node) {
    JsonNode type = node.path("type");
    if (!type.isArray()) {
      return type.asText();
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return "null";
  }
}
