package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;
import java.util.Optional;

/**
 * A class of a library whose objects stand for certain models: who makes one uses those.
 *
 * @param type the class, as class files write it
 * @param hubIds the models on the Hub: what is in the library, and what that was made from
 * @param unless methods that give an object another model
 */
public record ModelClass(
    String type, List<String> hubIds, Optional<ModelRole> role, List<String> unless) {
  public ModelClass {
    requireNonNull(type, "type");
    hubIds = List.copyOf(hubIds);
    requireNonNull(role, "role");
    unless = List.copyOf(unless);
  }
}
