package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;
import static io.github.modelaudit.discovery.deployment.YamlValues.text;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables that resources of Kubernetes keep apart from the containers that need them. */
final class ConfigMaps {
  private static final String KIND = "ConfigMap";

  private final Map<String, Map<String, Word>> maps = new TreeMap<>();

  void add(YamlNode document, SourceText source) {
    if (text(document, "kind").filter(KIND::equals).isEmpty()) {
      return;
    }
    text(document, "metadata", "name")
        .ifPresent(
            name -> merge(maps.computeIfAbsent(name, key -> new TreeMap<>()), document, source));
  }

  /** A key that maps of one name give several values is open: nobody knows which is deployed. */
  private static void merge(Map<String, Word> map, YamlNode document, SourceText source) {
    entries(find(document, "data"))
        .forEach(
            (key, entry) ->
                scalar(entry.value())
                    .map(it -> word(it, source))
                    .ifPresent(it -> map.merge(key, it, ConfigMaps::either)));
  }

  private static Word word(YamlNode.Scalar scalar, SourceText source) {
    return KubernetesReader.word(scalar.text(), source.at(scalar.position().line()));
  }

  private static Word either(Word one, Word other) {
    return one.text().equals(other.text())
        ? one
        : new Word(
            one.text(),
            one.place(),
            Optional.of("it has another value at '" + other.place() + "'"));
  }

  Map<String, Word> named(String name) {
    return maps.getOrDefault(name, Map.of());
  }
}
