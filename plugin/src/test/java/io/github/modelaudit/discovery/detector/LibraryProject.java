package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project on disk with a class path of the test's own. */
final class LibraryProject {
  private final Path root;
  private final List<Library> libraries = new ArrayList<>();
  private final List<ClassRoot> classes = new ArrayList<>();

  LibraryProject(Path root) {
    this.root = root;
  }

  /**
   * Adds a library that is known by its coordinates alone.
   *
   * @param trail the coordinates from the dependency in the pom to the library; the last are its
   *     own
   */
  LibraryProject with(String... trail) {
    return with(Scope.MAIN, Optional.empty(), trail);
  }

  LibraryProject with(Path jar, String... trail) {
    return with(Scope.MAIN, Optional.of(jar), trail);
  }

  LibraryProject withTest(String... trail) {
    return with(Scope.TEST, Optional.empty(), trail);
  }

  private LibraryProject with(Scope scope, Optional<Path> file, String... trail) {
    String[] own = trail[trail.length - 1].split(":", -1);
    Optional<String> classifier = own.length > 3 ? Optional.of(own[3]) : Optional.empty();
    libraries.add(new Library(own[0], own[1], own[2], classifier, file, scope, List.of(trail)));
    return this;
  }

  LibraryProject classes(Path folder) {
    classes.add(new ClassRoot(folder, Scope.MAIN, List.of()));
    return this;
  }

  LibraryProject pom(String text) throws IOException {
    return file("pom.xml", text);
  }

  LibraryProject properties(String text) throws IOException {
    return file("src/main/resources/application.properties", text);
  }

  LibraryProject file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  ProjectInputs inputs() {
    return Projects.with(Projects.at(root), new CompiledCode(classes, Optional.of(libraries)));
  }

  /** A sighting in one line: scope, profile, source, name, role and why it has no effect. */
  static String shown(Sighting sighting) {
    return sighting.evidence().scope()
        + sighting.evidence().profile().map(name -> "[" + name + "]").orElse("")
        + " "
        + sighting.ref().source()
        + " "
        + sighting.ref().name()
        + sighting.evidence().role().map(role -> " " + role.id()).orElse("")
        + sighting.evidence().inactiveBecause().map(why -> " (" + why + ")").orElse("");
  }
}
