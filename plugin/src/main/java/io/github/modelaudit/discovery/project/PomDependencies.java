package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line of a pom that brings a library onto the class path: in the pom of the module, or
 * in a parent of it in the same build. Which profiles and versions count has long been decided by
 * who resolved the class path.
 */
public final class PomDependencies {
  private final Location module;
  private final List<PomFile.Dependency> dependencies;

  private PomDependencies(Location module, List<PomFile.Dependency> dependencies) {
    this.module = module;
    this.dependencies = List.copyOf(dependencies);
  }

  /** Reads the pom of a module and its parents; what cannot be read declares nothing. */
  public static PomDependencies read(ProjectInputs inputs) {
    requireNonNull(inputs, "inputs");
    List<PomFile.Dependency> all =
        new PomChain(inputs)
            .read().stream().flatMap(it -> it.file().dependencies().stream()).toList();
    return new PomDependencies(
        Location.of(inputs.shown(inputs.module().resolve(PomChain.POM))), all);
  }

  /**
   * Returns the place of the dependency that brings a library, or the pom of the module when no pom
   * of the build holds it.
   */
  public Location find(Library library) {
    String first = library.trail().isEmpty() ? library.coordinates() : library.trail().get(0);
    String[] parts = first.split(":", -1);
    if (parts.length < 2) {
      return module;
    }
    Optional<String> classifier = parts.length > 3 ? Optional.of(parts[3]) : Optional.empty();
    List<PomFile.Dependency> fitting =
        dependencies.stream().filter(it -> it.isOf(parts[0], parts[1])).toList();
    return fitting.stream()
        .filter(it -> it.classifier().equals(classifier))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .map(PomFile.Dependency::location)
        .orElse(module);
  }
}
