package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the models that are written in a file of their own, which several projects may share, and
 * what that file says about names that nobody else can know.
 */
public final class ModelsFileDetector implements Detector {
  /** How users name it. */
  public static final String ID = "models-file";

  private static final Set<String> KEYS = Set.of("models", "aliases");
  private static final Set<String> MODEL_KEYS = Set.of("id", "provider", "usage", "revision");
  private static final Set<String> ALIAS_KEYS = Set.of("id", "provider", "revision");
  private static final YamlReader YAML = new YamlReader(YamlLimits.STANDARD);

  private final References references;

  public ModelsFileDetector(References references) {
    this.references = requireNonNull(references, "references");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    ProjectInputs inputs = project.inputs();
    return inputs
        .declared()
        .file()
        .map(file -> detect(inputs, inputs.root().resolve(file)))
        .orElseGet(() -> new Detections(List.of(), List.of(), List.of(), Map.of()));
  }

  private Detections detect(ProjectInputs inputs, Path file) {
    String shown = inputs.shown(file);
    ProjectFiles.Reading reading = new ProjectFiles(inputs).read(file);
    if (reading.text().isEmpty()) {
      String cause = reading.problem().orElseThrow().message();
      return mistaken(cause + " Correct <modelsFile> or leave it out.");
    }
    var declarations = new Declarations(ID, "model", references.of(inputs));
    try {
      Map<String, Alias> aliases = read(reading.text().get(), shown, declarations);
      return new Detections(declarations.sightings(), List.of(), declarations.mistakes(), aliases);
    } catch (YamlException e) {
      String cause = String.valueOf(e.getMessage());
      return mistaken(
          "Cannot read models file '"
              + shown
              + "': "
              + cause
              + (cause.endsWith("?") ? "" : ".")
              + " Correct it; docs/guide/declaring-models.md shows the form.");
    }
  }

  private static Detections mistaken(String message) {
    return new Detections(List.of(), List.of(), List.of(message), Map.of());
  }

  private static Map<String, Alias> read(String text, String path, Declarations declarations)
      throws YamlException {
    Optional<YamlNode> document = YAML.read(text);
    if (document.isEmpty() || document.get().isNull()) {
      return Map.of();
    }
    YamlNode.Mapping root = document.get().asMapping();
    root.allowOnly(KEYS);
    Optional<YamlNode> models = root.find("models");
    if (models.isPresent()) {
      for (YamlNode item : models.get().asSequence().items()) {
        declarations.add(declared(item, path, MODEL_KEYS));
      }
    }
    return aliases(root, path, declarations);
  }

  private static Map<String, Alias> aliases(
      YamlNode.Mapping root, String path, Declarations declarations) throws YamlException {
    Map<String, Alias> aliases = new TreeMap<>();
    Optional<YamlNode> written = root.find("aliases");
    if (written.isEmpty()) {
      return aliases;
    }
    List<YamlNode.Entry> entries = new ArrayList<>(written.get().asMapping().entries().values());
    for (YamlNode.Entry entry : entries) {
      DeclaredModel model = declared(entry.value(), path, ALIAS_KEYS);
      Location place = Location.of(path, entry.position().line());
      declarations
          .understand(model)
          .ifPresent(ref -> aliases.put(entry.key(), new Alias(ref, place)));
    }
    return aliases;
  }

  private static DeclaredModel declared(YamlNode node, String path, Set<String> keys)
      throws YamlException {
    Location location = Location.of(path, node.position().line(), node.position().column());
    if (node.kind() != YamlNode.Kind.MAPPING) {
      return DeclaredModel.of(node.asText(), location);
    }
    YamlNode.Mapping mapping = node.asMapping();
    mapping.allowOnly(keys);
    return new DeclaredModel(
        mapping.require("id").asText(),
        mapping.text("provider"),
        mapping.text("usage"),
        mapping.text("revision"),
        location);
  }
}
