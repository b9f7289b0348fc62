package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.detector.Detections;
import io.github.modelaudit.discovery.detector.Detector;
import io.github.modelaudit.discovery.detector.Project;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.ModelDeclarations;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Inputs for tests: the sample projects, or a folder of the test's own. */
public final class Projects {
  private static final Path SAMPLES = Path.of("src/test/resources/projects");

  private Projects() {}

  /** Returns a sample project, whose folders are laid out as Maven has them. */
  public static ProjectInputs sample(String name) {
    return at(SAMPLES.resolve(name), Map.of());
  }

  public static ProjectInputs sample(String name, Map<String, String> buildProperties) {
    return at(SAMPLES.resolve(name), buildProperties);
  }

  public static ProjectInputs at(Path root) {
    return at(root, Map.of());
  }

  private static ProjectInputs at(Path root, Map<String, String> buildProperties) {
    return new ProjectInputs(
        root,
        root,
        ModelDeclarations.NONE,
        List.of(
            new ResourceRoot(root.resolve("src/main/resources"), Scope.MAIN),
            new ResourceRoot(root.resolve("src/test/resources"), Scope.TEST)),
        CompiledCode.NONE,
        buildProperties,
        Map.of(),
        DiscoveryChoice.ALL);
  }

  /** Returns the same project with models declared on line 42 of its pom. */
  public static ProjectInputs declaring(ProjectInputs project, String... ids) {
    List<DeclaredModel> models =
        Stream.of(ids).map(id -> DeclaredModel.of(id, Location.of("pom.xml", 42))).toList();
    return declaring(project, models);
  }

  public static ProjectInputs declaring(ProjectInputs project, List<DeclaredModel> models) {
    return with(project, new ModelDeclarations(models, project.declared().file()));
  }

  public static ProjectInputs withModelsFile(ProjectInputs project, Path file) {
    return with(project, new ModelDeclarations(project.declared().models(), Optional.of(file)));
  }

  public static ProjectInputs with(ProjectInputs project, ModelDeclarations declared) {
    return new ProjectInputs(
        project.root(),
        project.module(),
        declared,
        project.resources(),
        project.code(),
        project.buildProperties(),
        project.environment(),
        project.choice());
  }

  public static ProjectInputs with(ProjectInputs project, CompiledCode code) {
    return new ProjectInputs(
        project.root(),
        project.module(),
        project.declared(),
        project.resources(),
        code,
        project.buildProperties(),
        project.environment(),
        project.choice());
  }

  public static ProjectInputs with(ProjectInputs project, DiscoveryChoice choice) {
    return new ProjectInputs(
        project.root(),
        project.module(),
        project.declared(),
        project.resources(),
        project.code(),
        project.buildProperties(),
        project.environment(),
        choice);
  }

  public static ProjectInputs withEnvironment(
      ProjectInputs project, Map<String, String> environment) {
    return new ProjectInputs(
        project.root(),
        project.module(),
        project.declared(),
        project.resources(),
        project.code(),
        project.buildProperties(),
        environment,
        project.choice());
  }

  /** Runs one detector alone over a project. */
  public static Detections detect(Detector detector, ProjectInputs inputs) {
    try (var project = new Project(inputs)) {
      return detector.detect(project, List.of());
    }
  }
}
