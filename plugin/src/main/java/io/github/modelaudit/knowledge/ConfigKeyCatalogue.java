package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;

/** Answers which configuration keys of which frameworks have to do with models. */
public interface ConfigKeyCatalogue {

  /** Every key, sorted by framework and key. */
  List<ConfigKey> keys();

  /** Every class of a library that contains a model, by its full name. */
  default List<ModelClass> modelClasses() {
    return List.of();
  }

  /**
   * Returns what a class or a type of a library stands for, by its full name in any casing; a
   * client also by the package that it lies in.
   */
  default Optional<KnownClass> findClass(String name) {
    return Optional.empty();
  }
}
