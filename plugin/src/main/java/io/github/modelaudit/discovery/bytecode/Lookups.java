package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.knowledge.ValueLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds the calls that look values up outside of the code. */
final class Lookups {
  private final Map<String, List<ValueLookup>> byMethod = new HashMap<>();
  private final Classes classes;

  Lookups(List<ValueLookup> lookups, Classes classes) {
    lookups.forEach(it -> byMethod.computeIfAbsent(it.method(), key -> new ArrayList<>()).add(it));
    this.classes = classes;
  }

  Optional<ValueLookup> find(MethodInsnNode call) {
    for (ValueLookup lookup : byMethod.getOrDefault(call.name, List.of())) {
      if (call.desc.startsWith(lookup.parameters())
          && lookup.owners().stream().anyMatch(it -> classes.isSubtype(call.owner, it))) {
        return Optional.of(lookup);
      }
    }
    return Optional.empty();
  }
}
