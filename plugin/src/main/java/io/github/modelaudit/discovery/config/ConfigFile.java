package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A configuration file that a framework would read.
 *
 * @param profile the profile in its name
 * @param rank how strong it is; a stronger file overrides a weaker one
 */
record ConfigFile(Path path, Scope scope, Optional<String> profile, Format format, int rank) {

  /** How a configuration file is written. */
  enum Format {
    PROPERTIES,
    YAML
  }

  ConfigFile {
    requireNonNull(path, "path");
    requireNonNull(scope, "scope");
    requireNonNull(profile, "profile");
    requireNonNull(format, "format");
  }
}
