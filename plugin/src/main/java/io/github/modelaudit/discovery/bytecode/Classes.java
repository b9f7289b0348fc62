package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.classpath.OwnClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes of a project and of its libraries, each read once when asked for. */
final class Classes {
  private static final int MAX_ANCESTORS = 200;
  private static final String GENERATED = "Lgroovy/transform/Generated;";

  private final Map<String, OwnClass> own = new LinkedHashMap<>();
  private final ClassPath libraries;
  private final Map<String, Optional<ClassNode>> nodes = new HashMap<>();
  private final Map<MethodNode, Optional<MethodBody>> bodies = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final GroovyCalls groovy = new GroovyCalls(this);
  private final Set<String> settled = new HashSet<>();

  Classes(List<OwnClass> own, ClassPath libraries) {
    own.forEach(it -> this.own.putIfAbsent(it.name(), it));
    this.libraries = libraries;
  }

  List<OwnClass> own() {
    return List.copyOf(own.values());
  }

  boolean isOwn(String name) {
    return own.containsKey(name);
  }

  Optional<ClassNode> find(String name) {
    Optional<ClassNode> known = nodes.get(name);
    if (known != null) {
      return known;
    }
    Optional<ClassNode> read = bytes(name).flatMap(ClassBytes::parse);
    nodes.put(name, read);
    return read;
  }

  private Optional<byte[]> bytes(String name) {
    OwnClass file = own.get(name);
    if (file != null) {
      return file.read();
    }
    return isOfTheRuntime(name) ? Optional.empty() : libraries.findClass(name);
  }

  /** The Java runtime is in no library. */
  private static boolean isOfTheRuntime(String name) {
    return name.startsWith("java/") || name.startsWith("[");
  }

  /** Returns the class and everything above it that can be read, the nearest first. */
  Set<String> ancestors(String name) {
    Set<String> known = ancestors.get(name);
    if (known != null) {
      return known;
    }
    Set<String> found = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(name));
    while (!next.isEmpty() && found.size() < MAX_ANCESTORS) {
      String at = next.remove();
      if (found.add(at)) {
        find(at).ifPresent(node -> next.addAll(parents(node)));
      }
    }
    ancestors.put(name, found);
    return found;
  }

  private static List<String> parents(ClassNode node) {
    List<String> parents = new ArrayList<>();
    if (node.superName != null) {
      parents.add(node.superName);
    }
    parents.addAll(node.interfaces);
    return parents;
  }

  /** True for a method that Groovy adds to a class. */
  boolean isGenerated(MethodKey key) {
    return find(key.owner()).stream()
        .flatMap(type -> method(type, key.name(), key.descriptor()).stream())
        .flatMap(it -> Stream.ofNullable(it.visibleAnnotations).flatMap(List::stream))
        .anyMatch(it -> it.desc.equals(GENERATED));
  }

  boolean isSubtype(String name, String of) {
    return name.equals(of) || ancestors(name).contains(of);
  }

  /** Returns the code that a call of a method on a type leads to. */
  Optional<MethodBody> findBody(String owner, String name, String descriptor) {
    return findMethod(owner, name, descriptor).flatMap(found -> body(found.type(), found.method()));
  }

  /** A method and the class that declares it. */
  record Declared(ClassNode type, MethodNode method) {}

  /** Returns the declaration of a method, the nearest one that has code if there is one. */
  Optional<Declared> findMethod(String owner, String name, String descriptor) {
    Optional<Declared> declared = Optional.empty();
    for (String type : ancestors(owner)) {
      Optional<Declared> here =
          find(type)
              .flatMap(node -> method(node, name, descriptor).map(it -> new Declared(node, it)));
      if (here.isPresent() && here.get().method().instructions.size() > 0) {
        return here;
      }
      declared = declared.or(() -> here);
    }
    return declared;
  }

  private static Optional<MethodNode> method(ClassNode type, String name, String descriptor) {
    return type.methods.stream()
        .filter(it -> it.name.equals(name) && it.desc.equals(descriptor))
        .findFirst();
  }

  /** Settles what the code of one of the project's classes leaves to the run time. */
  void settle(ClassNode type) {
    if (isOwn(type.name) && settled.add(type.name)) {
      groovy.settle(type);
    }
  }

  Optional<MethodBody> body(ClassNode type, MethodNode method) {
    settle(type);
    return bodies.computeIfAbsent(method, it -> ClassBytes.follow(type, it));
  }
}
