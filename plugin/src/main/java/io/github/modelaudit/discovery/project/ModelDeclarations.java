package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The models that somebody wrote for this tool.
 *
 * @param models those in the pom or on the command line
 * @param file a file of more; absent when there is none
 */
public record ModelDeclarations(List<DeclaredModel> models, Optional<Path> file) {
  /** Nothing is declared. */
  public static final ModelDeclarations NONE = new ModelDeclarations(List.of(), Optional.empty());

  public ModelDeclarations {
    models = List.copyOf(models);
    requireNonNull(file, "file");
  }
}
