package io.github.modelaudit.discovery.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/** A method with what is on the stack before each of its instructions. */
final class MethodBody {
  private final ClassNode type;
  private final MethodNode method;
  private final List<Optional<Frame<Origin>>> frames;

  MethodBody(ClassNode type, MethodNode method, List<Optional<Frame<Origin>>> frames) {
    this.type = type;
    this.method = method;
    this.frames = List.copyOf(frames);
  }

  ClassNode type() {
    return type;
  }

  MethodNode method() {
    return method;
  }

  MethodKey key() {
    return new MethodKey(type.name, method.name, method.desc);
  }

  boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  /** Returns the position among the parameters of what a local variable holds; -1 for this. */
  int parameterIndex(int local) {
    int at = isStatic() ? 0 : 1;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < types.length; i++) {
      if (at == local) {
        return i;
      }
      at += types[i].getSize();
    }
    return -1;
  }

  String parameterName(int index, int local) {
    if (method.parameters != null && index < method.parameters.size()) {
      String name = method.parameters.get(index).name;
      if (name != null) {
        return name;
      }
    }
    List<LocalVariableNode> variables =
        method.localVariables == null ? List.of() : method.localVariables;
    return variables.stream()
        .filter(it -> it.index == local)
        .map(it -> it.name)
        .findFirst()
        .orElse("parameter " + (index + 1));
  }

  /** Returns a value on the stack before an instruction, counted from the top. */
  Optional<Origin> stack(AbstractInsnNode insn, int fromTop) {
    int index = method.instructions.indexOf(insn);
    if (index < 0 || index >= frames.size()) {
      return Optional.empty();
    }
    return frames
        .get(index)
        .filter(frame -> fromTop < frame.getStackSize())
        .map(frame -> frame.getStack(frame.getStackSize() - 1 - fromTop));
  }

  Optional<Origin> argument(MethodInsnNode call, int index) {
    int count = Type.getArgumentTypes(call.desc).length;
    return index < count ? stack(call, count - 1 - index) : Optional.empty();
  }

  Optional<Origin> argument(InvokeDynamicInsnNode call, int index) {
    int count = Type.getArgumentTypes(call.desc).length;
    return index < count ? stack(call, count - 1 - index) : Optional.empty();
  }

  /** Returns the object that a call is made on; nothing for a static call. */
  Optional<Origin> receiver(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESTATIC
        ? Optional.empty()
        : stack(call, Type.getArgumentTypes(call.desc).length);
  }

  /** Returns the source line of an instruction; 0 when the class does not tell. */
  static int line(AbstractInsnNode insn) {
    AbstractInsnNode at = insn;
    while (at != null) {
      if (at instanceof LineNumberNode line) {
        return line.line;
      }
      at = at.getPrevious();
    }
    return 0;
  }

  List<MethodInsnNode> calls() {
    return instructions(MethodInsnNode.class);
  }

  /** Returns the reachable instructions of a kind, in order. */
  <T extends AbstractInsnNode> List<T> instructions(Class<T> kind) {
    List<T> found = new ArrayList<>();
    int index = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (kind.isInstance(insn) && index < frames.size() && frames.get(index).isPresent()) {
        found.add(kind.cast(insn));
      }
      index++;
    }
    return found;
  }
}
