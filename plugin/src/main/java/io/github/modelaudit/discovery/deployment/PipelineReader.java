package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads pipelines of GitLab: the scripts of jobs, their services and variables. */
final class PipelineReader {
  private static final List<String> SCRIPTS = List.of("before_script", "script", "after_script");

  private final Servers servers;
  private final SourceText source;
  private final Harvest harvest;
  private final Commands commands;

  PipelineReader(Servers servers, SourceText source, Harvest harvest) {
    this.servers = servers;
    this.source = source;
    this.harvest = harvest;
    this.commands = new Commands(servers, harvest);
  }

  void read(YamlNode pipeline) {
    Map<String, Word> outer = variables(pipeline, Map.of());
    harvest.started(outer);
    job(pipeline, outer);
    entries(Optional.of(pipeline))
        .values()
        .forEach(
            entry -> {
              Map<String, Word> own = variables(entry.value(), outer);
              if (!own.equals(outer)) {
                harvest.started(own);
              }
              job(entry.value(), own);
            });
  }

  private void job(YamlNode job, Map<String, Word> variables) {
    for (String name : SCRIPTS) {
      List<YamlNode.Scalar> lines = new ArrayList<>();
      find(job, name).ifPresent(it -> flatten(it, lines, 0));
      Map<String, Word> known = new TreeMap<>(variables);
      for (YamlNode.Scalar line : lines) {
        int number = source.lineOf(line.text(), line.position().line());
        known.putAll(commands.script(line.text(), source.at(number), known));
      }
    }
    for (YamlNode service : items(find(job, "services"))) {
      service(service, variables);
    }
  }

  /** Scripts may hold lists that other files or anchors bring in. */
  private static void flatten(YamlNode node, List<YamlNode.Scalar> lines, int depth) {
    scalar(node).ifPresent(lines::add);
    if (depth < 10) {
      items(Optional.of(node)).forEach(item -> flatten(item, lines, depth + 1));
    }
  }

  private void service(YamlNode service, Map<String, Word> outer) {
    Map<String, Word> variables = variables(service, outer);
    Optional<Word> image =
        scalar(service).or(() -> find(service, "name").flatMap(YamlValues::scalar)).map(this::word);
    var container =
        new Container(
            image,
            YamlValues.words(find(service, "entrypoint"), this::word),
            YamlValues.words(find(service, "command"), this::word),
            variables,
            false,
            true);
    new ContainerReader(servers, commands, harvest).read(container);
  }

  private Map<String, Word> variables(YamlNode level, Map<String, Word> outer) {
    Map<String, Word> variables = new TreeMap<>(outer);
    entries(find(level, "variables"))
        .forEach(
            (name, entry) ->
                scalar(entry.value())
                    .or(() -> find(entry.value(), "value").flatMap(YamlValues::scalar))
                    .map(it -> expanded(it, outer))
                    .ifPresent(it -> variables.put(name, it)));
    return variables;
  }

  private Word expanded(YamlNode.Scalar scalar, Map<String, Word> known) {
    return new Expansion(Expansion.Style.COMPOSE, name -> Optional.ofNullable(known.get(name)))
        .expand(scalar.text(), source.at(scalar.position().line()));
  }

  private Word word(YamlNode.Scalar scalar) {
    return Word.of(scalar.text(), source.at(scalar.position().line()));
  }
}
