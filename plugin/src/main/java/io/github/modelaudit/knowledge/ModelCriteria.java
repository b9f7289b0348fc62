package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A builder of a library that may describe a model instead of naming one: the library then takes
 * whichever of its models fits.
 *
 * @param library the id of the artifact that holds it
 * @param owners the builder, as class files write it
 * @param end the method that ends the description
 * @param group the method that is given what stands before a name, if there is one
 * @param describing the methods that say what the model must be like
 * @param unless methods by which the project brings the model itself
 */
public record ModelCriteria(
    String library,
    List<String> owners,
    String end,
    Optional<String> group,
    List<String> describing,
    List<String> unless) {
  public ModelCriteria {
    requireNonNull(library, "library");
    owners = List.copyOf(owners);
    requireNonNull(end, "end");
    requireNonNull(group, "group");
    describing = List.copyOf(describing);
    unless = List.copyOf(unless);
  }
}
