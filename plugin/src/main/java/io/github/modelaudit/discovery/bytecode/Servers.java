package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the address that a name is sent to: the one that the same builder is given, else the one
 * that the class gives to a client of the same provider.
 */
final class Servers {
  private static final int LONGEST_CHAIN = 200;

  private final SinkIndex index;
  private final Classes classes;
  private final Evaluator evaluator;

  Servers(SinkIndex index, Classes classes, Evaluator evaluator) {
    this.index = index;
    this.classes = classes;
    this.evaluator = evaluator;
  }

  Set<CodeValue> of(MethodBody body, MethodInsnNode call, CallSink sink) {
    if (sink.kind() != ConfigKey.Kind.PROVIDER_NAME) {
      return Set.of();
    }
    Set<Object> builder = roots(body, body.receiver(call));
    for (MethodInsnNode other : body.calls()) {
      if (isServer(other, sink) && meets(builder, roots(body, body.receiver(other)))) {
        return value(body, other);
      }
    }
    return ofClients(body.type(), sink);
  }

  private boolean isServer(MethodInsnNode call, CallSink sink) {
    return index
        .findSink(call.owner, call.name, call.desc)
        .filter(it -> it.kind() == ConfigKey.Kind.BASE_URL)
        .filter(it -> it.provider().equals(sink.provider()))
        .isPresent();
  }

  private Set<CodeValue> value(MethodBody body, MethodInsnNode call) {
    Optional<Origin> address = body.argument(call, 0);
    return address.isEmpty() ? Set.of() : evaluator.askText(Scene.of(body, 0), address.get());
  }

  private static boolean meets(Set<Object> one, Set<Object> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** Returns the instructions that make the object on which a chain of calls runs. */
  static Set<Object> roots(MethodBody body, Optional<Origin> receiver) {
    Set<Object> roots = new LinkedHashSet<>();
    Set<Origin> seen = new LinkedHashSet<>();
    follow(body, receiver, roots, seen);
    return roots;
  }

  private static void follow(
      MethodBody body, Optional<Origin> origin, Set<Object> roots, Set<Origin> seen) {
    if (origin.isEmpty() || seen.size() > LONGEST_CHAIN || !seen.add(origin.get())) {
      return;
    }
    roots.addAll(origin.get().parameters());
    for (AbstractInsnNode maker : origin.get().makers()) {
      if (maker instanceof MethodInsnNode call
          && call.getOpcode() != Opcodes.INVOKESTATIC
          && !isStart(call)) {
        follow(body, body.receiver(call), roots, seen);
      } else {
        roots.add(maker);
      }
    }
  }

  /** A method that takes nothing and makes a builder begins a chain. */
  private static boolean isStart(MethodInsnNode call) {
    return call.desc.startsWith("()") && !call.desc.endsWith(")L" + call.owner + ";");
  }

  /** Clients are built apart from the options that carry the name; one server must be theirs. */
  private Set<CodeValue> ofClients(ClassNode type, CallSink sink) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (MethodNode method : type.methods) {
      if (namesServer(method, sink)) {
        classes.body(type, method).ifPresent(body -> found.addAll(ofClients(body, sink)));
      }
    }
    return found.size() > 1
        ? Set.of(CodeValue.Open.because("the class names several servers"))
        : found;
  }

  private boolean namesServer(MethodNode method, CallSink sink) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof MethodInsnNode call && isServer(call, sink)) {
        return true;
      }
    }
    return false;
  }

  private Set<CodeValue> ofClients(MethodBody body, CallSink sink) {
    List<MethodInsnNode> servers = body.calls().stream().filter(it -> isServer(it, sink)).toList();
    Set<CodeValue> found = new LinkedHashSet<>();
    for (MethodInsnNode server : servers) {
      if (!isOfAnotherModel(body, server)) {
        found.addAll(value(body, server));
      }
    }
    return found;
  }

  /** A builder that takes a name itself is not the client of another. */
  private boolean isOfAnotherModel(MethodBody body, MethodInsnNode server) {
    Set<Object> builder = roots(body, body.receiver(server));
    return body.calls().stream()
        .filter(
            it ->
                index
                    .findSink(it.owner, it.name, it.desc)
                    .filter(sink -> sink.kind() == ConfigKey.Kind.PROVIDER_NAME)
                    .isPresent())
        .anyMatch(it -> meets(builder, roots(body, body.receiver(it))));
  }
}
