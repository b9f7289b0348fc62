package io.github.modelaudit.discovery.deployment;

import static io.github.modelaudit.discovery.deployment.YamlValues.find;
import static io.github.modelaudit.discovery.deployment.YamlValues.items;
import static io.github.modelaudit.discovery.deployment.YamlValues.scalar;

import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.knowledge.YamlNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads files of variables, such as {@code .env} beside a Compose file. */
final class VariableFiles {
  private final ProjectInputs inputs;
  private final ProjectFiles files;

  VariableFiles(ProjectInputs inputs) {
    this.inputs = inputs;
    this.files = new ProjectFiles(inputs);
  }

  /** What Compose fills in: variables of the machine where a build passes them, then the file's. */
  Map<String, Word> beside(SourceText source) {
    Map<String, Word> variables = new TreeMap<>(read(source, source.file().resolveSibling(".env")));
    inputs
        .environment()
        .forEach((name, value) -> variables.put(name, Word.of(value, source.at(1))));
    return variables;
  }

  /** The variables of the files that a service names; later files win. */
  Map<String, Word> named(SourceText source, Optional<YamlNode> node) {
    Map<String, Word> variables = new TreeMap<>();
    Stream<YamlNode> nodes =
        Stream.concat(node.stream().filter(it -> scalar(it).isPresent()), items(node).stream());
    nodes
        .flatMap(it -> scalar(find(it, "path").orElse(it)).stream())
        .forEach(it -> variables.putAll(read(source, it.text())));
    return variables;
  }

  private Map<String, Word> read(SourceText source, String name) {
    return text(source, name).map(VariableFiles::variables).orElse(Map.of());
  }

  private Map<String, Word> read(SourceText source, Path file) {
    return text(source, file).map(VariableFiles::variables).orElse(Map.of());
  }

  /** Returns a file of the project, named from beside another one. */
  Optional<SourceText> text(SourceText source, String name) {
    try {
      return text(source, source.file().resolveSibling(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<SourceText> text(SourceText source, Path file) {
    if (!file.startsWith(inputs.root()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var other =
        new DeploymentFile(file, inputs.shown(file), source.scope(), DeploymentFile.Form.SCRIPT);
    return files.read(file).text().map(text -> source.other(other, text));
  }

  private static Map<String, Word> variables(SourceText source) {
    Map<String, Word> variables = new TreeMap<>();
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String pair = line.startsWith("export ") ? line.substring(7).strip() : line;
      int equals = pair.indexOf('=');
      if (equals > 0 && !pair.startsWith("#")) {
        var expansion =
            new Expansion(
                Expansion.Style.COMPOSE, name -> Optional.ofNullable(variables.get(name)));
        String value = pair.substring(equals + 1).strip();
        Word plain = Word.of(unquoted(value), source.at(i + 1));
        variables.put(
            pair.substring(0, equals).strip(),
            value.startsWith("'") ? plain : expansion.expand(plain.text(), plain.place()));
      }
    }
    return variables;
  }

  private static String unquoted(String value) {
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    if (quote == '"' || quote == '\'') {
      int end = value.indexOf(quote, 1);
      return end < 0 ? value.substring(1) : value.substring(1, end);
    }
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }
}
