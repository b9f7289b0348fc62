package io.github.modelaudit.discovery.bytecode;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * Where a value on the stack or in a local variable comes from, through copies and casts.
 *
 * @param size how many words it takes
 * @param makers the instructions that make it
 * @param parameters the local variables of the parameters that it may be
 */
record Origin(int size, Set<AbstractInsnNode> makers, Set<Integer> parameters) implements Value {
  /** More alternatives than that are no longer somebody's choice of a model. */
  private static final int MAX_MAKERS = 32;

  Origin {
    requireNonNull(makers, "makers");
    requireNonNull(parameters, "parameters");
  }

  static Origin unknown(int size) {
    return new Origin(size, Set.of(), Set.of());
  }

  static Origin of(AbstractInsnNode maker, int size) {
    return new Origin(size, Set.of(maker), Set.of());
  }

  static Origin ofParameter(int local, int size) {
    return new Origin(size, Set.of(), Set.of(local));
  }

  @Override
  public int getSize() {
    return size;
  }

  /** Returns an origin that is either; this one itself when the other adds nothing. */
  Origin or(Origin other) {
    int smaller = Math.min(size, other.size);
    boolean addsNothing =
        makers.containsAll(other.makers) && parameters.containsAll(other.parameters);
    if (smaller == size && (addsNothing || makers.size() >= MAX_MAKERS)) {
      return this;
    }
    return new Origin(smaller, union(makers, other.makers), union(parameters, other.parameters));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (one.containsAll(other)) {
      return one;
    }
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return Collections.unmodifiableSet(all);
  }
}
