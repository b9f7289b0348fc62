package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the build made and what it stands on.
 *
 * @param own the project's own classes, those of the program first
 * @param libraries the libraries on the class path, in its order; absent when nobody resolved it
 */
public record CompiledCode(List<ClassRoot> own, Optional<List<Library>> libraries) {
  /** No class and no class path, as in a run without a project. */
  public static final CompiledCode NONE = new CompiledCode(List.of(), Optional.empty());

  public CompiledCode {
    own = List.copyOf(own);
    requireNonNull(libraries, "libraries");
    libraries = libraries.map(List::copyOf);
  }
}
