package io.github.modelaudit.discovery.bytecode;

import static java.util.Objects.requireNonNull;

/** A method or constructor, as class files name it. */
public record MethodKey(String owner, String name, String descriptor) {
  public MethodKey {
    requireNonNull(owner, "owner");
    requireNonNull(name, "name");
    requireNonNull(descriptor, "descriptor");
  }

  /** The form people know: the simple name of the class, a dot and the name of the method. */
  @Override
  public String toString() {
    String simple = owner.substring(owner.lastIndexOf('/') + 1);
    return name.startsWith("<") ? simple : simple + "." + name;
  }
}
