package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Parameter;
import io.github.modelaudit.discovery.classpath.OwnClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds what the project's own code hands over for a parameter, two steps up. */
final class Callers {
  private static final int MAX_STEPS = 2;
  private static final int MAX_GIVEN = 200;

  private final Classes classes;
  private final Evaluator evaluator;
  private final Map<MethodKey, List<Call>> known = new HashMap<>();

  Callers(Classes classes, Evaluator evaluator) {
    this.classes = classes;
    this.evaluator = evaluator;
  }

  /** A call of a method. */
  private record Call(OwnClass file, MethodBody body, AbstractInsnNode at) {}

  /** What a call hands over. */
  record Given(OwnClass file, MethodBody body, AbstractInsnNode at, Set<CodeValue> values) {}

  /** Returns what is handed over; empty when nobody calls the method with something known. */
  List<Given> of(Parameter parameter) {
    List<Given> given = new ArrayList<>();
    collect(parameter, 1, given);
    return given;
  }

  private void collect(Parameter parameter, int step, List<Given> given) {
    for (Call call : callsOf(parameter.method())) {
      if (given.size() >= MAX_GIVEN) {
        return;
      }
      Set<CodeValue> decided = new LinkedHashSet<>();
      for (CodeValue value : values(call, parameter.index())) {
        CodeValue whole = evaluator.texts().around(parameter, value);
        if (whole instanceof Parameter next) {
          climb(call, next, step, given);
        } else {
          decided.add(whole);
        }
      }
      if (!decided.isEmpty()) {
        given.add(new Given(call.file(), call.body(), call.at(), decided));
      }
    }
  }

  private void climb(Call call, Parameter next, int step, List<Given> given) {
    if (next.method().equals(call.body().key()) && step < MAX_STEPS) {
      collect(next, step + 1, given);
    }
  }

  private Set<CodeValue> values(Call call, int index) {
    Optional<Origin> origin =
        call.at() instanceof MethodInsnNode invoke
            ? call.body().argument(invoke, index)
            : captured(call.body(), (InvokeDynamicInsnNode) call.at(), index);
    return origin.isEmpty() ? Set.of() : evaluator.askText(Scene.of(call.body(), 0), origin.get());
  }

  /** What a lambda captures comes first, and before it the object that it runs on. */
  private static Optional<Origin> captured(
      MethodBody body, InvokeDynamicInsnNode lambda, int index) {
    boolean isStatic =
        Stream.of(lambda.bsmArgs)
            .anyMatch(it -> it instanceof Handle code && code.getTag() == Opcodes.H_INVOKESTATIC);
    return body.argument(lambda, isStatic ? index : index + 1);
  }

  private List<Call> callsOf(MethodKey method) {
    List<Call> calls = known.get(method);
    if (calls == null) {
      calls = search(method);
      known.put(method, calls);
    }
    return calls;
  }

  private List<Call> search(MethodKey method) {
    List<Call> calls = new ArrayList<>();
    for (OwnClass file : classes.own()) {
      boolean mayCall =
          file.read()
              .flatMap(
                  bytes ->
                      ClassBytes.namesAny(
                          bytes,
                          (owner, name, desc) ->
                              GroovyCalls.isOfRunTime(owner) || isCall(method, owner, name, desc)))
              .orElse(false);
      if (mayCall) {
        classes.find(file.name()).ifPresent(type -> addCalls(calls, file, type, method));
      }
    }
    return calls;
  }

  private void addCalls(List<Call> calls, OwnClass file, ClassNode type, MethodKey method) {
    classes.settle(type);
    for (MethodNode caller : type.methods) {
      for (AbstractInsnNode insn : caller.instructions) {
        if (isCall(method, insn)) {
          classes.body(type, caller).ifPresent(body -> calls.add(new Call(file, body, insn)));
        }
      }
    }
  }

  private boolean isCall(MethodKey method, AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      return isCall(method, call.owner, call.name, call.desc);
    }
    if (insn instanceof InvokeDynamicInsnNode lambda && method.name().startsWith("lambda$")) {
      for (Object argument : lambda.bsmArgs) {
        if (argument instanceof Handle handle
            && isCall(method, handle.getOwner(), handle.getName(), handle.getDesc())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A call may name the class, one below it, or what it implements. */
  private boolean isCall(MethodKey method, String owner, String name, String descriptor) {
    return name.equals(method.name())
        && descriptor.equals(method.descriptor())
        && (owner.equals(method.owner())
            || (!name.equals("<init>")
                && (classes.isSubtype(method.owner(), owner)
                    || classes.isSubtype(owner, method.owner()))));
  }
}
