package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalars;
import static io.github.modelaudit.discovery.deployment.YamlValues.text;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables that resources of Kubernetes keep apart from the containers that need them. */
final class ConfigMaps {
  private static final String KIND = "ConfigMap";
  private static final String GENERATOR = "configMapGenerator";

  private final Map<String, Map<String, Word>> maps = new TreeMap<>();
  private final VariableFiles files;

  ConfigMaps(VariableFiles files) {
    this.files = files;
  }

  void add(YamlNode document, SourceText source) {
    items(find(document, GENERATOR)).forEach(it -> addGenerated(it, source));
    if (text(document, "kind").filter(KIND::equals).isEmpty()) {
      return;
    }
    text(document, "metadata", "name")
        .ifPresent(
            name -> merge(maps.computeIfAbsent(name, key -> new TreeMap<>()), document, source));
  }

  /** Kustomize appends a hash to the name and to every use of it, so the plain name holds. */
  private void addGenerated(YamlNode generator, SourceText source) {
    Optional<String> name = text(generator, "name");
    if (name.isEmpty()) {
      return;
    }
    Map<String, Word> map = maps.computeIfAbsent(name.get(), key -> new TreeMap<>());
    Map<String, Word> given = new TreeMap<>();
    given.putAll(files.named(source, find(generator, "envs")));
    given.putAll(files.named(source, find(generator, "env")));
    scalars(find(generator, "literals")).forEach(it -> addLiteral(it, source, given));
    given.forEach((key, word) -> map.merge(key, word, ConfigMaps::either));
  }

  private static void addLiteral(
      YamlNode.Scalar literal, SourceText source, Map<String, Word> given) {
    int equals = literal.text().indexOf('=');
    if (equals > 0) {
      Place place = source.at(literal.position().line());
      String value = literal.text().substring(equals + 1).strip();
      given.put(literal.text().substring(0, equals), KubernetesReader.word(unquoted(value), place));
    }
  }

  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.endsWith(value.substring(0, 1));
    return isQuoted ? value.substring(1, value.length() - 1) : value;
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
