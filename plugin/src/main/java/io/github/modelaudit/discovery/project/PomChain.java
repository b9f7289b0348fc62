package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pom of a module and its parents, as far as they lie in the same build. */
final class PomChain {
  static final String POM = "pom.xml";
  private static final int MAX_PARENTS = 20;

  private final ProjectInputs inputs;

  PomChain(ProjectInputs inputs) {
    this.inputs = requireNonNull(inputs, "inputs");
  }

  /** A pom with its text. */
  record Link(Path path, String text, PomFile file) {}

  /** Returns the poms, that of the module first; one that cannot be read ends the chain. */
  List<Link> read() {
    List<Link> chain = new ArrayList<>();
    Optional<Path> next = Optional.of(inputs.module().resolve(POM));
    for (int i = 0; i < MAX_PARENTS && next.isPresent(); i++) {
      Optional<Link> link = read(next.get());
      link.ifPresent(chain::add);
      next = link.flatMap(this::parent);
    }
    return List.copyOf(chain);
  }

  private Optional<Link> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return new ProjectFiles(inputs)
        .read(file)
        .text()
        .flatMap(
            text ->
                PomFile.parse(new StringReader(text), inputs.shown(file))
                    .map(pom -> new Link(file, text, pom)));
  }

  private Optional<Path> parent(Link link) {
    try {
      return link.file()
          .parent()
          .map(relative -> link.path().resolveSibling(relative).normalize())
          .map(it -> Files.isDirectory(it) ? it.resolve(POM) : it)
          .filter(it -> it.startsWith(inputs.root()) && Files.isRegularFile(it));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
