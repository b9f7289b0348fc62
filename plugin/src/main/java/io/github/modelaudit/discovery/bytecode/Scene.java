package io.github.modelaudit.discovery.bytecode;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method while its values are asked for.
 *
 * @param self what the object may be that the method runs on; empty when nothing is known
 * @param arguments what the method is given; absent when callers are not known
 * @param depth how many steps led here
 */
record Scene(
    MethodBody body, Set<CodeValue> self, Optional<List<Set<CodeValue>>> arguments, int depth) {
  Scene {
    requireNonNull(body, "body");
    requireNonNull(self, "self");
    requireNonNull(arguments, "arguments");
  }

  /** Returns a method of which no caller is known. */
  static Scene of(MethodBody body, int depth) {
    return new Scene(body, Set.of(), Optional.empty(), depth);
  }

  Scene deeper() {
    return new Scene(body, self, arguments, depth + 1);
  }
}
