package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.CallSiteCatalogue;
import io.github.modelaudit.knowledge.ModelClass;
import io.github.modelaudit.knowledge.ModelHolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is known about a member that code uses. */
final class SinkIndex {
  private final Map<String, List<CallSink>> sinks = new HashMap<>();
  private final Map<String, ModelClass> types = new HashMap<>();
  private final List<ModelHolder> holders;
  private final Classes classes;

  SinkIndex(CallSiteCatalogue catalogue, Classes classes) {
    this.classes = classes;
    this.holders = catalogue.holders();
    catalogue.classes().forEach(it -> types.put(it.type(), it));
    for (CallSink sink : catalogue.sinks()) {
      sinks.computeIfAbsent(sink.method(), key -> new ArrayList<>()).add(sink);
    }
  }

  /** True when a use of this member may be one of a model. */
  boolean isOfInterest(String owner, String name, String descriptor) {
    return findSink(owner, name, descriptor).isPresent()
        || (name.equals("<init>") && types.containsKey(owner))
        || findHolder(owner, descriptor).isPresent();
  }

  /** Returns the sink of a call: that of the type it names, else of the nearest above it. */
  Optional<CallSink> findSink(String owner, String name, String descriptor) {
    List<CallSink> named =
        sinks.getOrDefault(name, List.of()).stream().filter(it -> it.takes(descriptor)).toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Optional<CallSink> direct = of(owner, named);
    if (direct.isPresent() || name.equals("<init>")) {
      return direct;
    }
    return classes.ancestors(owner).stream().flatMap(it -> of(it, named).stream()).findFirst();
  }

  private static Optional<CallSink> of(String owner, List<CallSink> named) {
    return named.stream().filter(it -> it.owner().equals(owner)).findFirst();
  }

  Optional<ModelClass> findClass(String type) {
    return Optional.ofNullable(types.get(type));
  }

  /** Returns the holder of a model that is read from a field or returned by a method. */
  Optional<ModelHolder> findHolder(String owner, String descriptor) {
    for (ModelHolder holder : holders) {
      boolean isOwner = owner.equals(holder.owner()) || owner.startsWith(holder.owner() + "$");
      String type = "L" + holder.type() + ";";
      if (isOwner && (descriptor.equals(type) || descriptor.equals("()" + type))) {
        return Optional.of(holder);
      }
    }
    return Optional.empty();
  }
}
