package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line of a pom that brings a library onto the class path: in the pom of the module, or
 * in a parent of it in the same build. Which profiles and versions count has long been decided by
 * who resolved the class path.
 */
public final class PomDependencies {
  private static final int MAX_PARENTS = 20;
  private static final String POM = "pom.xml";

  private final Location module;
  private final List<PomFile.Dependency> dependencies;

  private PomDependencies(Location module, List<PomFile.Dependency> dependencies) {
    this.module = module;
    this.dependencies = List.copyOf(dependencies);
  }

  /** Reads the pom of a module and its parents; what cannot be read declares nothing. */
  public static PomDependencies read(ProjectInputs inputs) {
    requireNonNull(inputs, "inputs");
    List<PomFile.Dependency> all = new ArrayList<>();
    Path file = inputs.module().resolve(POM);
    Optional<Path> next = Optional.of(file);
    for (int i = 0; i < MAX_PARENTS && next.isPresent(); i++) {
      Path current = next.get();
      Optional<PomFile> pom = read(current, inputs);
      pom.ifPresent(it -> all.addAll(it.dependencies()));
      next = pom.flatMap(it -> parent(current, it, inputs.root()));
    }
    return new PomDependencies(Location.of(inputs.shown(file)), all);
  }

  private static Optional<PomFile> read(Path file, ProjectInputs inputs) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return new ProjectFiles(inputs)
        .read(file)
        .text()
        .flatMap(text -> PomFile.parse(new StringReader(text), inputs.shown(file)));
  }

  private static Optional<Path> parent(Path file, PomFile pom, Path root) {
    try {
      return pom.parent()
          .map(relative -> file.resolveSibling(relative).normalize())
          .map(it -> Files.isDirectory(it) ? it.resolve(POM) : it)
          .filter(it -> it.startsWith(root) && Files.isRegularFile(it));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
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
