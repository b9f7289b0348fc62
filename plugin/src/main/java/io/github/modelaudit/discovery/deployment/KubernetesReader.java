package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;
import static io.github.modelaudit.discovery.deployment.YamlValues.text;

import io.github.modelaudit.discovery.deployment.Mention.Naming;
import io.github.modelaudit.knowledge.ModelResource;
import io.github.modelaudit.knowledge.ModelServer;
import io.github.modelaudit.knowledge.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads resources of Kubernetes: containers wherever a pod is described, and models. */
final class KubernetesReader {
  private static final int MAX_DEPTH = 40;

  private final Servers servers;
  private final ConfigMaps maps;
  private final SourceText source;
  private final Harvest harvest;
  private final Commands commands;

  KubernetesReader(Servers servers, ConfigMaps maps, SourceText source, Harvest harvest) {
    this.servers = servers;
    this.maps = maps;
    this.source = source;
    this.harvest = harvest;
    this.commands = new Commands(servers, harvest);
  }

  static boolean isResource(YamlNode document) {
    return text(document, "apiVersion").isPresent() && text(document, "kind").isPresent();
  }

  void read(YamlNode document) {
    String kind = text(document, "kind").orElse("");
    servers
        .resource(text(document, "apiVersion").orElse(""), kind)
        .ifPresent(resource -> resource(resource, document));
    for (YamlNode item : items(find(document, "items"))) {
      if (isResource(item)) {
        servers
            .resource(text(item, "apiVersion").orElse(""), text(item, "kind").orElse(""))
            .ifPresent(resource -> resource(resource, item));
      }
    }
    walk(document, 0);
  }

  /** Reads what looks like a container wherever it stands, as in the values of a chart. */
  void readLoosely(YamlNode node) {
    loosely(node, 0);
  }

  private void loosely(YamlNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (find(node, "image").isPresent()) {
      container(node, false);
    }
    entries(Optional.of(node)).values().forEach(entry -> loosely(entry.value(), depth + 1));
    items(Optional.of(node)).forEach(item -> loosely(item, depth + 1));
  }

  private Word word(YamlNode.Scalar scalar) {
    return word(scalar.text(), source.at(scalar.position().line()));
  }

  /** What a chart's template leaves open is no text of its own. */
  static Word word(String text, Place place) {
    return text.contains("{{")
        ? new Word(text, place, Optional.of("it is an expression of a template"))
        : Word.of(text, place);
  }

  private void resource(ModelResource resource, YamlNode document) {
    List<Word> aliases =
        find(document, "metadata", "name").flatMap(YamlValues::scalar).map(this::word).stream()
            .toList();
    for (List<String> path : resource.paths()) {
      at(document, path)
          .flatMap(node -> scalar(node).stream())
          .forEach(scalar -> address(resource, word(scalar), aliases));
    }
  }

  private void address(ModelResource resource, Word address, List<Word> aliases) {
    var naming =
        new Naming(
            resource.groups().get(0),
            ModelServer.Value.ADDRESS,
            Optional.empty(),
            resource.clients(),
            resource.provenance().confidence());
    harvest.add(new Mention(naming, address, Optional.empty(), aliases, harvest.profile(), false));
  }

  private static Stream<YamlNode> at(YamlNode node, List<String> path) {
    if (path.isEmpty()) {
      return Stream.of(node);
    }
    List<String> rest = path.subList(1, path.size());
    Stream<YamlNode> below =
        path.get(0).equals("*")
            ? Stream.concat(
                entries(Optional.of(node)).values().stream().map(YamlNode.Entry::value),
                items(Optional.of(node)).stream())
            : find(node, path.get(0)).stream();
    return below.flatMap(it -> at(it, rest));
  }

  private void walk(YamlNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (String key : List.of("initContainers", "containers")) {
      items(find(node, key)).forEach(it -> container(it, true));
    }
    text(node, "modelFormat", "name").ifPresent(format -> formatted(format, node));
    entries(Optional.of(node)).values().forEach(entry -> walk(entry.value(), depth + 1));
    items(Optional.of(node)).forEach(item -> walk(item, depth + 1));
  }

  private void formatted(String format, YamlNode model) {
    harvest.invoked(servers.ofFormat(format), words(model, "args"), variables(model));
  }

  private List<Word> words(YamlNode node, String key) {
    return YamlValues.words(find(node, key), this::word);
  }

  private void container(YamlNode node, boolean isStarted) {
    Map<String, Word> variables = variables(node);
    boolean hasMore = find(node, "envFrom").isPresent();
    var container =
        new Container(
            image(node),
            words(node, "command"),
            words(node, "args"),
            variables,
            hasMore,
            isStarted);
    new ContainerReader(servers, commands, harvest).read(container);
    harvest.started(variables);
    for (String hook : List.of("postStart", "preStop")) {
      find(node, "lifecycle", hook, "exec")
          .ifPresent(it -> commands.read(words(it, "command"), variables));
    }
  }

  private Optional<Word> image(YamlNode node) {
    Optional<YamlNode> image = find(node, "image");
    Optional<Word> plain = image.flatMap(YamlValues::scalar).map(this::word);
    if (plain.isPresent() || image.isEmpty()) {
      return plain;
    }
    String registry = text(image.get(), "registry").map(it -> it + "/").orElse("");
    String tag = text(image.get(), "tag").map(it -> ":" + it).orElse("");
    return find(image.get(), "repository")
        .flatMap(YamlValues::scalar)
        .map(it -> word(it).with(registry + it.text() + tag));
  }

  private Map<String, Word> variables(YamlNode node) {
    Map<String, Word> variables = new TreeMap<>();
    for (YamlNode from : items(find(node, "envFrom"))) {
      text(from, "configMapRef", "name")
          .ifPresent(
              name ->
                  maps.named(name)
                      .forEach(
                          (key, value) ->
                              variables.put(text(from, "prefix").orElse("") + key, value)));
    }
    Optional<YamlNode> env = find(node, "env");
    variables.putAll(
        YamlValues.variables(env.filter(it -> it.kind() == YamlNode.Kind.MAPPING), this::word));
    for (YamlNode variable : items(env)) {
      text(variable, "name")
          .ifPresent(name -> value(name, variable).ifPresent(value -> variables.put(name, value)));
    }
    return variables;
  }

  private Optional<Word> value(String name, YamlNode variable) {
    Optional<Word> written = find(variable, "value").flatMap(YamlValues::scalar).map(this::word);
    if (written.isPresent()) {
      return written;
    }
    Optional<String> map = text(variable, "valueFrom", "configMapKeyRef", "name");
    Optional<String> key = text(variable, "valueFrom", "configMapKeyRef", "key");
    Place place = source.at(variable.position().line());
    if (map.isPresent() && key.isPresent()) {
      return Optional.ofNullable(maps.named(map.get()).get(key.get()))
          .or(
              () ->
                  Optional.of(
                      open(name, place, "the map '" + map.get() + "' is not in the project")));
    }
    return find(variable, "valueFrom").map(it -> open(name, place, "the cluster fills it in"));
  }

  private static Word open(String name, Place place, String reason) {
    return new Word("${" + name + "}", place, Optional.of(reason));
  }
}
