package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What kind of model a repository holds, as far as the hub tells; nothing is known of a dataset.
 *
 * @param task the {@code pipeline_tag}
 * @param library the {@code library_name}
 * @param architectures class names from {@code config.json}
 * @param parameters number of weights
 */
public record ModelShape(
    Optional<String> task,
    Optional<String> library,
    List<String> architectures,
    Optional<String> modelType,
    OptionalLong parameters) {
  /** Nothing known. */
  public static final ModelShape UNKNOWN =
      new ModelShape(
          Optional.empty(), Optional.empty(), List.of(), Optional.empty(), OptionalLong.empty());

  public ModelShape {
    requireNonNull(task, "task");
    requireNonNull(library, "library");
    architectures = List.copyOf(architectures);
    requireNonNull(modelType, "modelType");
    requireNonNull(parameters, "parameters");
  }
}
