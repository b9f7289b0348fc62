package io.github.modelaudit.report.format.cyclonedx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.report.format.bill.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes models up into a bill of materials that others have written. What an earlier merge has
 * added is taken out first, so that merging again changes nothing; all else stays as it is.
 */
final class BillMerge {
  private static final String REF = "bom-ref";
  private static final String NEEDS = "dependsOn";

  private final BillText bill;

  /** References of our own document, and what they are in the other one. */
  private final Map<String, String> renamed = new HashMap<>();

  BillMerge(BillText bill) {
    this.bill = bill;
  }

  void add(ObjectNode ours) throws BillException {
    removeEarlier();
    metadata(ours.path("metadata"));
    components(ours.path("components"));
    dependencies(ours.path("dependencies"));
  }

  private void removeEarlier() throws BillException {
    var gone = new HashSet<String>();
    if (bill.root().has("components")) {
      ArrayNode components = bill.list(bill.root(), "components");
      for (int i = components.size() - 1; i >= 0; i--) {
        if (isOurs(components.get(i))) {
          gone.add(components.remove(i).path(REF).asText());
        }
      }
    }
    if (bill.root().has("dependencies")) {
      forget(gone, bill.list(bill.root(), "dependencies"));
    }
  }

  /** Ours are both named and marked so; others may be one or the other. */
  private static boolean isOurs(JsonNode component) {
    String ref = component.path(REF).asText();
    if (!ref.startsWith(Refs.MODEL) && !ref.startsWith(Refs.DATASET)) {
      return false;
    }
    for (JsonNode property : component.path("properties")) {
      if (isOurProperty(property)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOurProperty(JsonNode property) {
    return property.path("name").asText().startsWith(Facts.OURS);
  }

  private static void forget(Set<String> gone, ArrayNode dependencies) {
    for (int i = dependencies.size() - 1; i >= 0; i--) {
      JsonNode dependency = dependencies.get(i);
      if (gone.contains(dependency.path("ref").asText())) {
        dependencies.remove(i);
      } else if (dependency.get(NEEDS) instanceof ArrayNode needs) {
        forget(gone, (ObjectNode) dependency, needs);
      }
    }
  }

  private static void forget(Set<String> gone, ObjectNode dependency, ArrayNode needs) {
    int before = needs.size();
    for (int i = needs.size() - 1; i >= 0; i--) {
      if (gone.contains(needs.get(i).asText())) {
        needs.remove(i);
      }
    }
    if (needs.isEmpty() && before > 0) {
      dependency.remove(NEEDS);
    }
  }

  private void metadata(JsonNode ours) throws BillException {
    ObjectNode metadata = bill.object(bill.root(), "metadata");
    subject(metadata, ours.path("component"));
    tool(metadata, ours.path("tools").path("components").path(0));
    properties(metadata, ours.path("properties"));
  }

  private void subject(ObjectNode metadata, JsonNode ours) throws BillException {
    if (!metadata.has("component")) {
      metadata.set("component", ours.deepCopy());
    }
    ObjectNode component = bill.object(metadata, "component");
    renamed.put(ours.path(REF).asText(), ref(component, ours.path(REF).asText()));
  }

  private static String ref(ObjectNode component, String otherwise) {
    if (component.path(REF).asText().isEmpty()) {
      component.put(REF, otherwise);
    }
    return component.path(REF).asText();
  }

  /** The older form of the list of tools is one of objects, the newer one has lists in it. */
  private void tool(ObjectNode metadata, JsonNode ours) throws BillException {
    boolean isOlder = metadata.get("tools") instanceof ArrayNode;
    ArrayNode tools =
        isOlder
            ? bill.list(metadata, "tools")
            : bill.list(bill.object(metadata, "tools"), "components");
    for (int i = tools.size() - 1; i >= 0; i--) {
      if (tools.get(i).path("name").equals(ours.path("name"))) {
        tools.remove(i);
      }
    }
    ObjectNode tool = ours.deepCopy();
    tools.add(isOlder ? tool.without("type") : tool);
  }

  private void properties(ObjectNode parent, JsonNode ours) throws BillException {
    ArrayNode properties = bill.list(parent, "properties");
    for (int i = properties.size() - 1; i >= 0; i--) {
      if (isOurProperty(properties.get(i))) {
        properties.remove(i);
      }
    }
    for (JsonNode property : ours) {
      if (isOurProperty(property)) {
        properties.add(property);
      }
    }
  }

  private void components(JsonNode ours) throws BillException {
    if (ours.isEmpty()) {
      return;
    }
    ArrayNode components = bill.list(bill.root(), "components");
    var theirs = new HashMap<String, ObjectNode>();
    for (JsonNode component : components) {
      String purl = component.path("purl").asText();
      if (!purl.isEmpty()) {
        theirs.putIfAbsent(purl, (ObjectNode) component);
      }
    }
    for (JsonNode component : ours) {
      String purl = component.path("purl").asText();
      ObjectNode same = theirs.get(purl);
      if (purl.isEmpty() || same == null) {
        components.add(component);
      } else {
        properties(same, component.path("properties"));
        renamed.put(component.path(REF).asText(), ref(same, purl));
      }
    }
  }

  private void dependencies(JsonNode ours) throws BillException {
    ArrayNode dependencies = bill.list(bill.root(), "dependencies");
    var known = new HashMap<String, ObjectNode>();
    dependencies.forEach(it -> known.putIfAbsent(it.path("ref").asText(), (ObjectNode) it));
    for (JsonNode dependency : ours) {
      String ref = nameOf(dependency.path("ref"));
      ObjectNode entry =
          known.computeIfAbsent(ref, name -> dependencies.addObject().put("ref", name));
      need(entry, dependency.path(NEEDS));
    }
  }

  private void need(ObjectNode entry, JsonNode ours) {
    var all = new LinkedHashSet<String>();
    entry.path(NEEDS).forEach(ref -> all.add(ref.asText()));
    ours.forEach(ref -> all.add(nameOf(ref)));
    if (!all.isEmpty()) {
      ArrayNode needs = entry.putArray(NEEDS);
      all.forEach(needs::add);
    }
  }

  private String nameOf(JsonNode ref) {
    return renamed.getOrDefault(ref.asText(), ref.asText());
  }
}
