package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;

/**
 * A directory whose files end up on a class path, and whether that is the program's or a test's.
 */
public record ResourceRoot(Path directory, Scope scope) {
  public ResourceRoot {
    directory = directory.toAbsolutePath().normalize();
    requireNonNull(scope, "scope");
  }
}
