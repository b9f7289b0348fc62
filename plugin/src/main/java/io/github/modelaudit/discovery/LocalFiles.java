package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.weights.FileReading;
import io.github.modelaudit.discovery.weights.ModelFileReader;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Adds to the models that are files of the project what their headers say. */
final class LocalFiles {
  private final ProjectInputs inputs;
  private final List<Problem> problems;
  private final ModelFileReader reader = new ModelFileReader();

  /**
   * @param problems takes what could not be read
   */
  LocalFiles(ProjectInputs inputs, List<Problem> problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  List<ModelDependency> read(List<ModelDependency> models) {
    return models.stream().map(this::read).toList();
  }

  private ModelDependency read(ModelDependency model) {
    if (model.ref().kind() != ModelRef.Kind.LOCAL_FILE || model.file().isPresent()) {
      return model;
    }
    Path file = inputs.root().resolve(model.ref().name());
    return facts(file).map(model::with).orElse(model);
  }

  private Optional<FileFacts> facts(Path file) {
    FileReading reading = reader.read(file);
    return switch (reading.kind()) {
      case READ -> Optional.of(((FileReading.Read) reading).facts());
      case SILENT -> {
        problems.add(silent(inputs.shown(file)));
        yield Optional.empty();
      }
      case UNREADABLE -> {
        String cause = ((FileReading.Unreadable) reading).cause();
        problems.add(new ProjectFiles(inputs).unreadable(file, cause));
        yield Optional.empty();
      }
    };
  }

  private static Problem silent(String path) {
    return new Problem(
        "silent-model-file",
        "The file '" + path + "' does not say where it comes from or under which license.",
        "Declare the Hub id of the model instead of the file.",
        false,
        Optional.of(Location.of(path)));
  }
}
