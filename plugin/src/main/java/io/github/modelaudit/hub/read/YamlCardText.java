package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.util.Optional;

/** Front matter as YAML in its safe schema, under limits; the last of two equal keys holds. */
public final class YamlCardText implements CardText {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final YamlReader reader =
      new YamlReader(YamlLimits.STANDARD.with(YamlLimits.Duplicates.LAST_HOLDS));

  @Override
  public Optional<JsonNode> parse(String block) throws UnreadableException {
    try {
      Optional<YamlNode> node = reader.read(block.replace("\t", "  "));
      if (node.isEmpty() || node.get().isNull()) {
        return Optional.empty();
      }
      return Optional.of(toJson(node.get().asMapping()));
    } catch (YamlException e) {
      throw new UnreadableException("its front matter is not a YAML mapping: " + e.getMessage());
    }
  }

  private static JsonNode toJson(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach((key, entry) -> object.set(key, toJson(entry.value())));
      return object;
    }
    if (node instanceof YamlNode.Sequence list) {
      var array = JSON.arrayNode();
      list.items().forEach(item -> array.add(toJson(item)));
      return array;
    }
    return scalar((YamlNode.Scalar) node);
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case TEXT, INTEGER, DECIMAL -> JSON.textNode(scalar.text());
    };
  }
}
