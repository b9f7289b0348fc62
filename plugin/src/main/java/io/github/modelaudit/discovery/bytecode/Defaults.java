package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.DefaultCall;
import io.github.modelaudit.knowledge.DefaultCall.Effect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells what a name means for requests that name no model: one in the options of a request leaves
 * them the default, one in the options that a model is made with is their default.
 */
final class Defaults {
  private static final String CONSTRUCTOR = "<init>";

  private final List<DefaultCall> known;
  private final SinkIndex index;
  private final Classes classes;

  Defaults(List<DefaultCall> known, SinkIndex index, Classes classes) {
    this.known = known;
    this.index = index;
    this.classes = classes;
  }

  /** Returns for which requests a name counts. */
  CallSite.Reach reach(MethodBody body, MethodInsnNode call, CallSink sink) {
    if (!sink.isOfRequest()) {
      return CallSite.Reach.MODEL;
    }
    Set<Object> options = Servers.roots(body, body.receiver(call));
    if (isHandedTo(Effect.MODEL, options, body)) {
      return CallSite.Reach.MODEL;
    }
    return isHandedTo(Effect.CLIENT, options, body)
        ? CallSite.Reach.CLIENT
        : CallSite.Reach.REQUEST;
  }

  private boolean isHandedTo(Effect effect, Set<Object> options, MethodBody body) {
    return body.calls().stream()
        .filter(it -> is(effect, it.owner, it.name, it.desc))
        .anyMatch(it -> meets(handed(body, it), options));
  }

  /** True when a call may send a request that names no model. */
  boolean isUse(String owner, String name, String descriptor) {
    return is(Effect.USE, owner, name, descriptor);
  }

  /** True when a call sends, or makes a client that sends, requests that name no model. */
  boolean isPlainUse(MethodBody body, MethodInsnNode call) {
    if (!isUse(call.owner, call.name, call.desc)) {
      return false;
    }
    Set<Object> client = Servers.roots(body, body.receiver(call));
    return body.calls().stream()
        .filter(it -> is(Effect.CLIENT, it.owner, it.name, it.desc))
        .filter(it -> meets(Servers.roots(body, body.receiver(it)), client))
        .noneMatch(it -> namesModel(body, handed(body, it)));
  }

  private boolean namesModel(MethodBody body, Set<Object> options) {
    return body.calls().stream()
        .filter(it -> index.findSink(it.owner, it.name, it.desc).isPresent())
        .anyMatch(it -> meets(Servers.roots(body, body.receiver(it)), options));
  }

  private boolean is(Effect effect, String owner, String name, String descriptor) {
    return known.stream()
        .filter(it -> it.effect() == effect)
        .anyMatch(it -> fits(it, owner, name, descriptor));
  }

  private boolean fits(DefaultCall call, String owner, String name, String descriptor) {
    if (!call.method().isEmpty()) {
      return call.method().equals(name)
          && descriptor.startsWith(call.parameters())
          && isOf(call, owner);
    }
    int nested = owner.lastIndexOf('$');
    boolean isOfBuilder = nested > 0 && isOf(call, owner.substring(0, nested));
    return isOfBuilder || (name.equals(CONSTRUCTOR) && isOf(call, owner));
  }

  private boolean isOf(DefaultCall call, String owner) {
    return call.owners().stream().anyMatch(it -> classes.isSubtype(owner, it));
  }

  /** Returns what made the arguments of a call, and what they were built from. */
  private static Set<Object> handed(MethodBody body, MethodInsnNode call) {
    Set<Object> makers = new LinkedHashSet<>();
    int count = Type.getArgumentTypes(call.desc).length;
    for (int i = 0; i < count; i++) {
      Optional<Origin> argument = body.argument(call, i);
      for (AbstractInsnNode maker : argument.map(Origin::makers).orElse(Set.of())) {
        makers.add(maker);
        if (maker instanceof MethodInsnNode made && made.getOpcode() != Opcodes.INVOKESTATIC) {
          makers.addAll(Servers.roots(body, body.receiver(made)));
        }
      }
    }
    return makers;
  }

  private static boolean meets(Set<Object> one, Set<Object> other) {
    return one.stream().anyMatch(other::contains);
  }
}
