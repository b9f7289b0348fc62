package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List.of(),
        Optional.empty(),
        List.of(
            new ResourceRoot(root.resolve("src/main/resources"), Scope.MAIN),
            new ResourceRoot(root.resolve("src/test/resources"), Scope.TEST)),
        buildProperties,
        Map.of(),
        Set.of(Scope.values()));
  }

  /** Returns the same project with models declared on line 42 of its pom. */
  public static ProjectInputs declaring(ProjectInputs project, String... ids) {
    List<DeclaredModel> models =
        Stream.of(ids).map(id -> DeclaredModel.of(id, Location.of("pom.xml", 42))).toList();
    return declaring(project, models);
  }

  public static ProjectInputs declaring(ProjectInputs project, List<DeclaredModel> models) {
    return new ProjectInputs(
        project.root(),
        models,
        project.modelsFile(),
        project.resources(),
        project.buildProperties(),
        project.environment(),
        project.scopes());
  }

  public static ProjectInputs withModelsFile(ProjectInputs project, Path file) {
    return new ProjectInputs(
        project.root(),
        project.declared(),
        Optional.of(file),
        project.resources(),
        project.buildProperties(),
        project.environment(),
        project.scopes());
  }
}
