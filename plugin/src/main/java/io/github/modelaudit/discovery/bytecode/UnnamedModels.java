package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Preset;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.knowledge.CallSink;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Tells which model a library takes where code makes one of its clients without a name: the default
 * that the constructor of this version assigns. Whose builder may have been named elsewhere, tells
 * nothing.
 */
final class UnnamedModels {
  private static final String BUILD = "build";
  private static final String CONSTRUCTOR = "<init>";
  private static final String TEXT = "Ljava/lang/String;";

  private final SinkIndex index;
  private final Classes classes;
  private final Evaluator evaluator;
  private final Map<CallSink, Optional<Preset>> presets = new HashMap<>();

  UnnamedModels(SinkIndex index, Classes classes, Evaluator evaluator) {
    this.index = index;
    this.classes = classes;
    this.evaluator = evaluator;
  }

  /**
   * A client that is made without a name.
   *
   * @param start the instruction that begins its making
   * @param sink the call that would have named its model
   */
  record Unnamed(AbstractInsnNode start, CallSink sink, Preset preset) {}

  /** True when a call may make a client. */
  boolean isEnd(String owner, String name, String descriptor) {
    return (isBuild(name, descriptor) && index.findNaming(owner).isPresent())
        || (isFactory(owner, name, descriptor) && index.findNamingOf(owner).isPresent());
  }

  private static boolean isBuild(String name, String descriptor) {
    return name.equals(BUILD) && descriptor.startsWith("()L");
  }

  /** {@code withApiKey("…")}: a class that makes itself, of anything but a name. */
  private boolean isFactory(String owner, String name, String descriptor) {
    return descriptor.endsWith(")L" + owner + ";")
        && index.findSink(owner, name, descriptor).isEmpty();
  }

  /** Returns the client that a call makes, when the library has a model for it. */
  Optional<Unnamed> of(MethodBody body, MethodInsnNode call) {
    if (!isEnd(call.owner, call.name, call.desc)) {
      return Optional.empty();
    }
    Optional<CallSink> naming = index.findNaming(call.owner);
    if (naming.isEmpty() || !isBuild(call.name, call.desc)) {
      return index.findNamingOf(call.owner).flatMap(sink -> unnamed(call, sink));
    }
    Set<Object> builder = Servers.roots(body, body.receiver(call));
    return naming
        .filter(sink -> isOnlyHere(body, builder) && !isNamed(body, builder, sink))
        .flatMap(sink -> unnamed((AbstractInsnNode) builder.iterator().next(), sink));
  }

  private Optional<Unnamed> unnamed(AbstractInsnNode start, CallSink sink) {
    return presets
        .computeIfAbsent(sink, this::preset)
        .map(preset -> new Unnamed(start, sink, preset));
  }

  /** True when a method makes a builder itself and hands it to nobody. */
  private boolean isOnlyHere(MethodBody body, Set<Object> builder) {
    return !builder.isEmpty()
        && builder.stream().allMatch(this::isOfLibrary)
        && body.calls().stream()
            .flatMap(it -> handed(it.desc, index -> body.argument(it, index)))
            .noneMatch(it -> isSame(body, it, builder))
        && body.instructions(InvokeDynamicInsnNode.class).stream()
            .flatMap(it -> handed(it.desc, index -> body.argument(it, index)))
            .noneMatch(it -> isSame(body, it, builder));
  }

  private boolean isOfLibrary(Object root) {
    if (root instanceof MethodInsnNode call) {
      return !classes.isOwn(call.owner);
    }
    return root instanceof TypeInsnNode made && !classes.isOwn(made.desc);
  }

  /** Returns what makes the arguments of a call, or what a lambda captures. */
  private static Stream<AbstractInsnNode> handed(
      String descriptor, IntFunction<Optional<Origin>> argument) {
    return IntStream.range(0, Type.getArgumentTypes(descriptor).length)
        .mapToObj(argument)
        .flatMap(Optional::stream)
        .flatMap(it -> it.makers().stream());
  }

  /** True for the builder itself, however many of its calls return it; not for what it builds. */
  private static boolean isSame(MethodBody body, AbstractInsnNode maker, Set<Object> builder) {
    if (builder.contains(maker)) {
      return true;
    }
    return maker instanceof MethodInsnNode call
        && call.getOpcode() != Opcodes.INVOKESTATIC
        && !isBuild(call.name, call.desc)
        && meets(Servers.roots(body, body.receiver(call)), builder);
  }

  private static boolean isNamed(MethodBody body, Set<Object> builder, CallSink sink) {
    return body.calls().stream()
        .filter(it -> it.name.equals(sink.method()))
        .anyMatch(it -> meets(Servers.roots(body, body.receiver(it)), builder));
  }

  private static boolean meets(Set<Object> one, Set<Object> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** Two names are no default: which one counts would be a guess. */
  private Optional<Preset> preset(CallSink sink) {
    String model = SinkIndex.outer(sink.owner());
    Set<String> names = new TreeSet<>();
    Set<String> types = new LinkedHashSet<>(classes.ancestors(model));
    types.addAll(classes.ancestors(sink.owner()));
    types.stream()
        .flatMap(it -> classes.find(it).stream())
        .forEach(type -> addAssigned(type, sink.method(), names));
    return names.size() == 1
        ? Optional.of(
            new Preset(names.iterator().next(), model.substring(model.lastIndexOf('/') + 1)))
        : Optional.empty();
  }

  private void addAssigned(ClassNode type, String field, Set<String> names) {
    for (MethodNode method : type.methods) {
      if (method.name.equals(CONSTRUCTOR)) {
        classes.body(type, method).ifPresent(body -> addAssigned(body, field, names));
      }
    }
  }

  private void addAssigned(MethodBody constructor, String field, Set<String> names) {
    for (FieldInsnNode put : constructor.instructions(FieldInsnNode.class)) {
      boolean isName =
          put.getOpcode() == Opcodes.PUTFIELD && put.name.equals(field) && put.desc.equals(TEXT);
      constructor
          .stack(put, 0)
          .filter(it -> isName)
          .ifPresent(
              value ->
                  evaluator.askText(Scene.of(constructor, 0), value).stream()
                      .filter(Text.class::isInstance)
                      .map(it -> ((Text) it).text())
                      .filter(it -> !it.isBlank())
                      .forEach(names::add));
    }
  }
}
