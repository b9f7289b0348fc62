package io.github.modelaudit.report.format.spdx;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.modelaudit.report.format.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes what the library has made of a graph. Its elements, and the values in them, are sets
 * without an order, which the library takes from its memory; here they are sorted. And the names of
 * types and fields, which the library writes by the rules of the language of the machine, are put
 * right.
 */
final class GraphText {
  private static final String GRAPH = "@graph";
  private static final String TYPE = "type";

  /** What a reader wants first. */
  private static final List<String> FIRST =
      List.of("SpdxDocument", "software_Sbom", "CreationInfo");

  private static final List<String> NAMES = List.of(TYPE, "spdxId", "@id");

  private GraphText() {}

  static String of(JsonNode document) throws IOException {
    List<JsonNode> elements = new ArrayList<>();
    document.path(GRAPH).forEach(elements::add);
    elements.sort(
        Comparator.comparingInt(GraphText::rank)
            .thenComparing(element -> spelled(element.path(TYPE).asText()))
            .thenComparing(element -> element.path("spdxId").asText())
            .thenComparing(JsonNode::toString));
    return new JsonObject()
        .put("@context", document.path("@context").asText())
        .put(GRAPH, elements.stream().map(GraphText::sorted).toList())
        .document();
  }

  private static int rank(JsonNode element) {
    int place = FIRST.indexOf(element.path(TYPE).asText());
    return place < 0 ? FIRST.size() : place;
  }

  private static JsonObject sorted(JsonNode node) {
    var members = new TreeMap<String, JsonNode>();
    node.properties().forEach(member -> members.put(spelled(member.getKey()), member.getValue()));
    var object = new JsonObject();
    for (String name : NAMES) {
      JsonNode value = members.remove(name);
      if (value != null) {
        object.put(name, name.equals(TYPE) ? spelled(value.asText()) : value.asText());
      }
    }
    members.forEach((name, value) -> put(object, name, value));
    return object;
  }

  /** In Turkish and two more languages a small I has no dot, and the library means one with it. */
  private static String spelled(String name) {
    return name.replace('\u0131', 'i');
  }

  /** Every value of what we write is a text, an object, or a set of one of them. */
  private static void put(JsonObject object, String name, JsonNode value) {
    if (value.isObject()) {
      object.put(name, sorted(value));
    } else if (value.isArray()) {
      object.put(name, all(value));
    } else {
      object.put(name, value.asText());
    }
  }

  private static List<?> all(JsonNode set) {
    var values = new TreeMap<String, Object>();
    for (JsonNode value : set) {
      values.put(order(value), value.isObject() ? sorted(value) : value.asText());
    }
    return List.copyOf(values.values());
  }

  /** By name where values have one; entries of the library are in no order of their own. */
  private static String order(JsonNode value) {
    if (!value.isObject()) {
      return value.asText();
    }
    var members = new TreeMap<String, String>();
    value.properties().forEach(it -> members.put(it.getKey(), it.getValue().toString()));
    return members.toString();
  }
}
