package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.entries;
import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;

import io.github.modelaudit.knowledge.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads workflows of GitHub: scripts, containers and the variables of all three levels. */
final class WorkflowReader {
  private final Servers servers;
  private final SourceText source;
  private final Harvest harvest;
  private final Commands commands;

  WorkflowReader(Servers servers, SourceText source, Harvest harvest) {
    this.servers = servers;
    this.source = source;
    this.harvest = harvest;
    this.commands = new Commands(servers, harvest);
  }

  void read(YamlNode workflow) {
    Map<String, Word> outer = inner(Map.of(), workflow);
    harvest.started(outer);
    entries(find(workflow, "jobs")).values().forEach(job -> job(job.value(), outer));
    for (YamlNode step : items(find(workflow, "runs", "steps"))) {
      step(step, outer);
    }
  }

  private void job(YamlNode job, Map<String, Word> outer) {
    Map<String, Word> variables = inner(outer, job);
    started(variables, outer);
    find(job, "container").ifPresent(it -> container(it, variables));
    entries(find(job, "services")).values().forEach(it -> container(it.value(), variables));
    items(find(job, "steps")).forEach(step -> step(step, variables));
  }

  private void step(YamlNode step, Map<String, Word> outer) {
    Map<String, Word> variables = inner(outer, step);
    started(variables, outer);
    find(step, "run")
        .flatMap(YamlValues::scalar)
        .ifPresent(
            script -> {
              int line = source.lineOf(script.text(), script.position().line());
              commands.script(script.text(), source.at(line), variables);
            });
  }

  /** Variables of an outer level are told once, unless an inner one needs them beside its own. */
  private void started(Map<String, Word> variables, Map<String, Word> outer) {
    if (!variables.equals(outer)) {
      harvest.started(variables);
    }
  }

  private Map<String, Word> inner(Map<String, Word> outer, YamlNode level) {
    Map<String, Word> variables = new TreeMap<>(outer);
    Map<String, Word> known = new HashMap<>(outer);
    variables.putAll(YamlValues.variables(find(level, "env"), it -> word(it, known)));
    return variables;
  }

  private Word word(YamlNode.Scalar scalar, Map<String, Word> known) {
    Place place = source.at(scalar.position().line());
    boolean isExpression = scalar.text().contains("${{");
    return isExpression
        ? new Expansion(Expansion.Style.COMPOSE, name -> Optional.ofNullable(known.get(name)))
            .expand(scalar.text(), place)
        : Word.of(scalar.text(), place);
  }

  private void container(YamlNode node, Map<String, Word> outer) {
    Map<String, Word> variables = new TreeMap<>();
    variables.putAll(YamlValues.variables(find(node, "env"), it -> word(it, outer)));
    Optional<Word> image =
        scalar(node)
            .or(() -> find(node, "image").flatMap(YamlValues::scalar))
            .map(it -> word(it, outer));
    var container = new Container(image, List.of(), List.of(), variables, false, true);
    new ContainerReader(servers, commands, harvest).read(container);
    harvest.started(variables);
  }
}
