package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.knowledge.DeploymentCatalogue;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads every file of a module that deploys or starts something, one reader per form. */
public final class DeploymentReader {
  private static final Set<String> ALWAYS =
      Set.of("configmap", "models:", "type: model", "modelformat", "spring_application_json");

  private final ProjectInputs inputs;
  private final ProjectFiles files;
  private final Servers servers;
  private final VariableFiles variables;
  private final List<String> hints = new ArrayList<>();
  private final Harvest harvest = new Harvest();
  private final ConfigMaps maps;
  private final HeldFiles held;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param variablePrefixes how variables begin that frameworks take models from
   */
  public DeploymentReader(
      ProjectInputs inputs, DeploymentCatalogue catalogue, Set<String> variablePrefixes) {
    this.inputs = requireNonNull(inputs, "inputs");
    this.files = new ProjectFiles(inputs);
    this.servers = new Servers(catalogue);
    this.variables = new VariableFiles(inputs);
    this.maps = new ConfigMaps(variables);
    this.held = new HeldFiles(variables);
    servers.hints().forEach(it -> hints.add(it.toLowerCase(Locale.ROOT)));
    variablePrefixes.forEach(it -> hints.add(it.toLowerCase(Locale.ROOT)));
    hints.addAll(ALWAYS);
    hints.removeIf(it -> it.length() < 3);
  }

  /** A YAML file that was understood. */
  private record Parsed(DeploymentFile file, SourceText source, List<YamlNode> documents) {}

  /** Reads all files; one that cannot be read is a problem. */
  public Findings read() {
    FileFinder.Result found = new FileFinder(inputs).find();
    if (!found.isComplete()) {
      problems.add(tooMany());
    }
    Map<Path, Optional<YamlNode>> charts = new TreeMap<>();
    List<Parsed> parsed = new ArrayList<>();
    for (DeploymentFile file : found.files()) {
      text(file).ifPresent(source -> read(source, file, charts).ifPresent(parsed::add));
    }
    parsed.forEach(this::addMaps);
    parsed.forEach(this::yaml);
    return new Findings(harvest.mentions(), harvest.environments(), held.found(), problems);
  }

  private Optional<SourceText> text(DeploymentFile file) {
    ProjectFiles.Reading reading = files.read(file.path());
    reading.problem().ifPresent(problems::add);
    return reading
        .text()
        .filter(text -> isAlwaysRead(file.form()) || isTelling(text))
        .map(text -> SourceText.of(file, text));
  }

  /** A file that adds to another one may name a model without a word of the server. */
  private static boolean isAlwaysRead(DeploymentFile.Form form) {
    return form == DeploymentFile.Form.MODELFILE || form == DeploymentFile.Form.COMPOSE;
  }

  /** Most files start nothing that is known: those need not be understood. */
  private boolean isTelling(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return hints.stream().anyMatch(plain::contains);
  }

  private Optional<Parsed> read(
      SourceText source, DeploymentFile file, Map<Path, Optional<YamlNode>> charts) {
    switch (file.form()) {
      case DOCKERFILE -> new DockerfileReader(servers, source, harvest).read();
      case MODELFILE -> new ModelfileReader(servers, source, harvest, inputs.root()).read();
      case SCRIPT -> script(source);
      case TEMPLATE -> {
        Optional<YamlNode> values =
            charts.computeIfAbsent(chartOf(file.path()), chart -> values(chart));
        return parse(file, source, new HelmTemplate(values).fill(source.text()));
      }
      case COMPOSE, VALUES, WORKFLOW, PIPELINE, YAML -> {
        return parse(file, source, source.text());
      }
    }
    return Optional.empty();
  }

  private void script(SourceText source) {
    Map<String, Word> set =
        new Commands(servers, harvest).script(source.text(), source.at(1), Map.of());
    harvest.started(set);
  }

  private static Path chartOf(Path template) {
    Path folder = template;
    while (folder.getParent() != null
        && !String.valueOf(folder.getFileName()).equals("templates")) {
      folder = folder.getParent();
    }
    return folder.getParent() == null ? folder : folder.getParent();
  }

  private Optional<YamlNode> values(Path chart) {
    Optional<String> text = files.read(chart.resolve("values.yaml")).text();
    try {
      return text.isEmpty()
          ? Optional.empty()
          : YamlText.documents(text.get()).stream().findFirst();
    } catch (YamlException e) {
      return Optional.empty();
    }
  }

  private Optional<Parsed> parse(DeploymentFile file, SourceText source, String text) {
    try {
      return Optional.of(new Parsed(file, source, YamlText.documents(text)));
    } catch (YamlException e) {
      if (isTelling(text)) {
        problems.add(unreadable(file, e));
      }
      return Optional.empty();
    }
  }

  /** Only of a file whose form is sure is it known that something is missing now. */
  private Problem unreadable(DeploymentFile file, YamlException e) {
    Problem problem = files.unreadable(file.path(), String.valueOf(e.getMessage()));
    boolean isSure =
        switch (file.form()) {
          case COMPOSE, WORKFLOW, PIPELINE -> true;
          case TEMPLATE, VALUES, YAML, DOCKERFILE, MODELFILE, SCRIPT -> false;
        };
    return new Problem(
        problem.code(), problem.message(), problem.remedy(), isSure, problem.location());
  }

  private void addMaps(Parsed parsed) {
    for (YamlNode document : parsed.documents()) {
      maps.add(document, parsed.source());
      held.add(document, parsed.source());
    }
  }

  private void yaml(Parsed parsed) {
    for (YamlNode document : parsed.documents()) {
      switch (parsed.file().form()) {
        case COMPOSE -> compose(parsed.source(), document);
        case WORKFLOW -> new WorkflowReader(servers, parsed.source(), harvest).read(document);
        case PIPELINE -> new PipelineReader(servers, parsed.source(), harvest).read(document);
        case VALUES -> kubernetes(parsed.source()).readLoosely(document);
        case TEMPLATE, YAML -> byContent(parsed.source(), document);
        case DOCKERFILE, MODELFILE, SCRIPT -> {}
      }
    }
  }

  private void byContent(SourceText source, YamlNode document) {
    if (KubernetesReader.isResource(document)) {
      kubernetes(source).read(document);
    } else if (isCompose(document)) {
      compose(source, document);
    }
  }

  private static boolean isCompose(YamlNode document) {
    return YamlValues.entries(YamlValues.find(document, "services")).values().stream()
        .anyMatch(
            it ->
                YamlValues.find(it.value(), "image").isPresent()
                    || YamlValues.find(it.value(), "build").isPresent());
  }

  private void compose(SourceText source, YamlNode document) {
    new ComposeReader(servers, variables, source, harvest).read(document);
  }

  private KubernetesReader kubernetes(SourceText source) {
    return new KubernetesReader(servers, maps, source, harvest);
  }

  private Problem tooMany() {
    return new Problem(
        "too-many-files",
        "The module '"
            + inputs.shown(inputs.module())
            + "' holds more files that may deploy something than are looked at.",
        "Leave folders out with <excludes> of <discovery>.",
        true,
        Optional.of(Location.of(inputs.shown(inputs.module()))));
  }
}
