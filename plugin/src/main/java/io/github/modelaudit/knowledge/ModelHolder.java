package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A class of a library that holds models as objects: who reads one of them uses it.
 *
 * @param owner the class, as class files write it; classes nested in it hold models as well
 * @param type the type of the objects
 * @param kind what the name in such an object is
 * @param provider whose name it is, by id; absent when the class does not tell
 */
public record ModelHolder(
    String library, String owner, String type, ConfigKey.Kind kind, Optional<String> provider) {
  public ModelHolder {
    requireNonNull(library, "library");
    requireNonNull(owner, "owner");
    requireNonNull(type, "type");
    requireNonNull(kind, "kind");
    requireNonNull(provider, "provider");
  }
}
