package io.github.modelaudit.discovery.bom;

import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the models out of CycloneDX as JSON. */
final class CycloneDxJson {
  private static final String MODEL = "machine-learning-model";

  private final List<BilledModel> models = new ArrayList<>();

  private CycloneDxJson() {}

  static List<BilledModel> read(YamlNode.Mapping bill) throws YamlException {
    var reader = new CycloneDxJson();
    Optional<YamlNode> metadata = bill.find("metadata");
    if (metadata.isPresent()) {
      Optional<YamlNode> subject = metadata.get().asMapping().find("component");
      if (subject.isPresent()) {
        reader.component(subject.get().asMapping());
      }
    }
    reader.components(bill);
    return reader.models;
  }

  private void components(YamlNode.Mapping parent) throws YamlException {
    for (YamlNode.Mapping component : parent.mappings("components")) {
      component(component);
    }
  }

  private void component(YamlNode.Mapping component) throws YamlException {
    if (component.text("type").orElse("").equals(MODEL)) {
      models.add(model(component));
    }
    components(component);
  }

  private static BilledModel model(YamlNode.Mapping component) throws YamlException {
    YamlNode name = component.require("name");
    List<String> urls = new ArrayList<>();
    for (YamlNode.Mapping reference : component.mappings("externalReferences")) {
      reference.text("url").ifPresent(urls::add);
    }
    Optional<YamlNode> purl = component.find("purl");
    int line = purl.map(YamlNode::position).orElse(name.position()).line();
    return new BilledModel(
        component.text("group").filter(it -> !it.isBlank()),
        name.asText(),
        component.text("version").filter(it -> !it.isBlank()),
        component.text("purl").stream().toList(),
        urls,
        line);
  }
}
