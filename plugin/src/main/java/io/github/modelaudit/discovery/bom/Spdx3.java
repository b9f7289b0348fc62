package io.github.modelaudit.discovery.bom;

import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the AI packages out of SPDX 3 as JSON-LD, whose properties may bear a prefix. What a bill
 * only names as the ancestor of another model is not in use.
 */
final class Spdx3 {
  private static final Set<String> MODELS = Set.of("ai_AIPackage", "AIPackage");
  private static final String PREFIX = "software_";

  private Spdx3() {}

  static List<BilledModel> read(YamlNode.Mapping bill) throws YamlException {
    List<BilledModel> models = new ArrayList<>();
    List<YamlNode.Mapping> graph = bill.mappings("@graph");
    Set<String> ancestors = onlyAncestors(graph);
    for (YamlNode.Mapping element : graph) {
      String type = element.text("type").or(() -> typeOf(element)).orElse("");
      if (MODELS.contains(type) && element.text("spdxId").filter(ancestors::contains).isEmpty()) {
        models.add(model(element));
      }
    }
    if (MODELS.contains(bill.text("type").orElse(""))) {
      models.add(model(bill));
    }
    return models;
  }

  /** What is an ancestor, and nothing needs or holds it. */
  private static Set<String> onlyAncestors(List<YamlNode.Mapping> graph) throws YamlException {
    Set<String> ancestors = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (YamlNode.Mapping element : graph) {
      Optional<YamlNode> roots = element.find("rootElement");
      used.addAll(roots.isPresent() ? roots.get().asTexts() : List.of());
      Optional<YamlNode> to = element.find("to");
      if (to.isPresent()) {
        switch (element.text("relationshipType").orElse("")) {
          case "descendantOf" -> ancestors.addAll(to.get().asTexts());
          case "ancestorOf" -> element.text("from").ifPresent(ancestors::add);
          default -> used.addAll(to.get().asTexts());
        }
      }
    }
    ancestors.removeAll(used);
    return ancestors;
  }

  private static Optional<String> typeOf(YamlNode.Mapping element) {
    try {
      return element.texts("@type").stream().findFirst();
    } catch (YamlException e) {
      return Optional.empty();
    }
  }

  private static BilledModel model(YamlNode.Mapping element) throws YamlException {
    List<String> purls = new ArrayList<>(property(element, "packageUrl").stream().toList());
    for (YamlNode.Mapping other : element.mappings("externalIdentifier")) {
      other.text("identifier").filter(it -> it.startsWith("pkg:")).ifPresent(purls::add);
    }
    Optional<YamlNode> name = element.find("name");
    return new BilledModel(
        Optional.empty(),
        name.isPresent() ? name.get().asText() : element.text("spdxId").orElse("a model"),
        property(element, "packageVersion"),
        purls,
        property(element, "downloadLocation").stream().toList(),
        name.map(YamlNode::position).orElse(element.position()).line());
  }

  private static Optional<String> property(YamlNode.Mapping element, String name)
      throws YamlException {
    Optional<String> prefixed = element.text(PREFIX + name);
    return prefixed.isPresent() ? prefixed : element.text(name);
  }
}
