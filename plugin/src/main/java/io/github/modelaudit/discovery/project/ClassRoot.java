package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;

/**
 * A directory of compiled classes of the project.
 *
 * @param directory where the compiler writes, which also holds the filtered resources
 * @param sources the source folders that the classes may come from, whatever the language
 */
public record ClassRoot(Path directory, Scope scope, List<Path> sources) {
  public ClassRoot {
    directory = directory.toAbsolutePath().normalize();
    requireNonNull(scope, "scope");
    sources = sources.stream().map(it -> it.toAbsolutePath().normalize()).toList();
  }
}
