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
import org.jspecify.annotations.Nullable;

/** Finds what is known about a member that code uses. */
final class SinkIndex {
  private static final String CONSTRUCTOR = "<init>";

  /** By the name of the method, then by its owner. */
  private final Map<String, Map<String, List<CallSink>>> sinks = new HashMap<>();

  /** By the builder that may be given a name. */
  private final Map<String, CallSink> naming = new HashMap<>();

  /** By the class whose builder it is. */
  private final Map<String, CallSink> namingOf = new HashMap<>();

  private final Map<String, ModelClass> types = new HashMap<>();
  private final List<ModelHolder> holders;
  private final Classes classes;

  SinkIndex(CallSiteCatalogue catalogue, List<ModelClass> models, Classes classes) {
    this.classes = classes;
    this.holders = catalogue.holders();
    models.forEach(it -> types.put(it.type(), it));
    for (CallSink sink : catalogue.sinks()) {
      sinks
          .computeIfAbsent(sink.method(), method -> new HashMap<>())
          .computeIfAbsent(sink.owner(), owner -> new ArrayList<>())
          .add(sink);
      if (namesModel(sink)) {
        naming.putIfAbsent(sink.owner(), sink);
        namingOf.putIfAbsent(outer(sink.owner()), sink);
      }
    }
  }

  private static boolean namesModel(CallSink sink) {
    boolean isName =
        switch (sink.kind()) {
          case HUB_ID, OLLAMA_NAME, PROVIDER_NAME, BEDROCK_ID, DEPLOYMENT_ALIAS -> true;
          case HUB_URL,
              MODEL_FILE,
              ZOO_NAME,
              BASE_URL,
              SELECTOR,
              ENABLED,
              PROVIDER,
              LIBRARY_MODEL ->
              false;
        };
    return isName && !sink.isOfRequest() && sink.owner().indexOf('$') > 0;
  }

  /** Returns the class that another one is nested in. */
  static String outer(String type) {
    int nested = type.indexOf('$');
    return nested < 0 ? type : type.substring(0, nested);
  }

  /** Returns the call by which a builder of one model is given its name. */
  Optional<CallSink> findNaming(String builder) {
    return Optional.ofNullable(naming.get(builder));
  }

  /** Returns the call by which the builder of a class is given the name of its model. */
  Optional<CallSink> findNamingOf(String type) {
    return Optional.ofNullable(namingOf.get(type));
  }

  /** True when a use of this member may be one of a model. */
  boolean isOfInterest(String owner, String name, String descriptor) {
    return findSink(owner, name, descriptor).isPresent()
        || (name.equals(CONSTRUCTOR) && types.containsKey(owner))
        || findHolder(owner, descriptor).isPresent();
  }

  /** Returns the sink of a call: that of the type it names, else of the nearest above it. */
  Optional<CallSink> findSink(String owner, String name, String descriptor) {
    Map<String, List<CallSink>> byOwner = sinks.get(name);
    if (byOwner == null) {
      return Optional.empty();
    }
    Optional<CallSink> direct = of(byOwner.get(owner), descriptor);
    if (direct.isPresent() || name.equals(CONSTRUCTOR) || !isTaken(byOwner, descriptor)) {
      return direct;
    }
    return classes.ancestors(owner).stream()
        .flatMap(it -> of(byOwner.get(it), descriptor).stream())
        .findFirst();
  }

  private static Optional<CallSink> of(@Nullable List<CallSink> sinks, String descriptor) {
    return sinks == null
        ? Optional.empty()
        : sinks.stream().filter(it -> it.takes(descriptor)).findFirst();
  }

  private static boolean isTaken(Map<String, List<CallSink>> byOwner, String descriptor) {
    for (List<CallSink> sinks : byOwner.values()) {
      if (of(sinks, descriptor).isPresent()) {
        return true;
      }
    }
    return false;
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
