package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalars;
import static io.github.modelaudit.discovery.deployment.YamlValues.text;

import io.github.modelaudit.discovery.deployment.Mention.Naming;
import io.github.modelaudit.knowledge.ModelServer;
import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads Compose files: models, and the services that serve them. */
final class ComposeReader {
  private static final String MODELS = "compose-models";

  private final Servers servers;
  private final VariableFiles files;
  private final SourceText source;
  private final Harvest harvest;
  private final Expansion expansion;

  ComposeReader(Servers servers, VariableFiles files, SourceText source, Harvest harvest) {
    this.servers = servers;
    this.files = files;
    this.source = source;
    this.harvest = harvest;
    Map<String, Word> beside = files.beside(source);
    this.expansion =
        new Expansion(Expansion.Style.COMPOSE, name -> Optional.ofNullable(beside.get(name)));
  }

  void read(YamlNode root) {
    Optional<YamlNode> services = find(root, "services");
    entries(find(root, "models"))
        .forEach((key, entry) -> model(key, entry.value(), entries(services)));
    var parts = new ComposeServices(files, source, entries(services));
    entries(services).forEach((name, entry) -> service(entry.value(), parts.of(name)));
  }

  private Word word(YamlNode.Scalar scalar) {
    return word(scalar, source);
  }

  private Word word(YamlNode.Scalar scalar, SourceText from) {
    return expansion.expand(scalar.text(), from.at(scalar.position().line()));
  }

  private void model(String key, YamlNode model, Map<String, YamlNode.Entry> services) {
    Optional<Word> name =
        find(model, "model")
            .or(() -> find(model, "image"))
            .flatMap(YamlValues::scalar)
            .map(this::word);
    name.ifPresent(it -> add(it, harvest, injected(key, it, services)));
  }

  /** The variables by which services are told the name of a model, as placeholders have them. */
  private static List<Word> injected(String key, Word model, Map<String, YamlNode.Entry> services) {
    List<Word> names = new ArrayList<>();
    for (YamlNode.Entry service : services.values()) {
      Optional<YamlNode> models = find(service.value(), "models");
      if (items(models).stream()
          .anyMatch(it -> scalar(it).filter(s -> s.text().equals(key)).isPresent())) {
        String form = key.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        names.add(model.with("${" + form + "_MODEL}"));
      }
      models
          .flatMap(it -> text(it, key, "model_var"))
          .ifPresent(it -> names.add(model.with("${" + it + "}")));
    }
    return names.stream().distinct().toList();
  }

  private void add(Word model, Harvest under, List<Word> aliases) {
    for (ModelServer server : servers.ofFormat(MODELS)) {
      under.add(
          new Mention(Naming.of(server), model, Optional.empty(), aliases, under.profile(), false));
    }
  }

  private void service(YamlNode service, ComposeServices.Parts parts) {
    Optional<String> profile =
        Optional.of(
                scalars(find(service, "profiles"))
                    .map(YamlNode.Scalar::text)
                    .collect(Collectors.joining(", ")))
            .filter(it -> !it.isEmpty());
    Harvest under = harvest.under(profile);
    if (text(service, "provider", "type").filter("model"::equals).isPresent()) {
      find(service, "provider", "options", "model")
          .ifPresent(
              node -> scalars(Optional.of(node)).forEach(it -> add(word(it), under, List.of())));
    }
    container(service, parts, under);
  }

  private void container(YamlNode service, ComposeServices.Parts parts, Harvest under) {
    var commands = new Commands(servers, under);
    Map<String, Word> variables = new TreeMap<>();
    for (ComposeServices.Part part : parts.weakestFirst()) {
      variables.putAll(files.named(part.source(), find(part.service(), "env_file")));
      variables.putAll(YamlValues.variables(find(part.service(), "environment"), of(part)));
    }
    var container =
        new Container(
            parts
                .strongest("image")
                .flatMap(it -> find(it.service(), "image").flatMap(YamlValues::scalar).map(of(it))),
            words(parts, "entrypoint"),
            words(parts, "command"),
            variables,
            parts.strongest("env_file").isPresent() || !parts.isWhole(),
            true);
    new ContainerReader(servers, commands, under).read(container);
    hooks(service, commands, this::word, variables);
    under.started(variables);
  }

  private Function<YamlNode.Scalar, Word> of(ComposeServices.Part part) {
    return scalar -> word(scalar, part.source());
  }

  private List<Word> words(ComposeServices.Parts parts, String key) {
    return parts
        .strongest(key)
        .map(it -> YamlValues.words(find(it.service(), key), of(it)))
        .orElse(List.of());
  }

  private static void hooks(
      YamlNode service,
      Commands commands,
      Function<YamlNode.Scalar, Word> reading,
      Map<String, Word> variables) {
    Optional<YamlNode> check = find(service, "healthcheck", "test");
    List<Word> words = YamlValues.words(check, reading);
    if (!words.isEmpty() && words.get(0).text().equals("CMD")) {
      commands.read(words.subList(1, words.size()), variables);
    } else if (words.size() > 1 && words.get(0).text().equals("CMD-SHELL")) {
      commands.script(words.get(1).text(), words.get(1).place(), variables);
    }
    for (YamlNode hook : items(find(service, "post_start"))) {
      commands.read(YamlValues.words(find(hook, "command"), reading), variables);
    }
  }
}
