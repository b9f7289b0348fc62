package io.github.modelaudit.discovery.library;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.classpath.ClassPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells the text that an instruction of a library yields: a literal, a constant, or what an enum
 * constant or value object was made with.
 */
final class ConstantValues {
  private static final int MAX_DEPTH = 8;
  private static final String STRING = "Ljava/lang/String;";
  private static final String ENUM = "java/lang/Enum";

  private final ClassPath classPath;

  ConstantValues(ClassPath classPath) {
    this.classPath = requireNonNull(classPath, "classPath");
  }

  /** Parses a class; nothing when it cannot be. */
  static Optional<ClassNode> parse(byte[] classFile) {
    try {
      var node = new ClassNode();
      new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
      return Optional.of(node);
    } catch (RuntimeException e) {
      // ASM checks little: what is damaged or too new surfaces as one of many exceptions.
      return Optional.empty();
    }
  }

  /** Returns the text that an instruction leaves on the stack. */
  Optional<String> textOf(AbstractInsnNode instruction, ClassNode own) {
    return textOf(instruction, own, 0);
  }

  private Optional<String> textOf(
      @Nullable AbstractInsnNode instruction, ClassNode own, int depth) {
    if (instruction == null || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    return switch (instruction.getOpcode()) {
      case Opcodes.LDC -> literal((LdcInsnNode) instruction);
      case Opcodes.GETSTATIC -> constant((FieldInsnNode) instruction, own, depth);
      case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE ->
          isGetter((MethodInsnNode) instruction)
              ? textOf(before(instruction), own, depth + 1)
              : Optional.empty();
      case Opcodes.GETFIELD, Opcodes.CHECKCAST -> textOf(before(instruction), own, depth + 1);
      default -> Optional.empty();
    };
  }

  private static Optional<String> literal(LdcInsnNode instruction) {
    return instruction.cst instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@code getValue()}, {@code id()}, {@code asString()}: a value object has one text. */
  private static boolean isGetter(MethodInsnNode call) {
    return call.desc.equals("()" + STRING);
  }

  private static @Nullable AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode previous = instruction.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  private Optional<String> constant(FieldInsnNode field, ClassNode own, int depth) {
    return find(field.owner, own).flatMap(owner -> constant(owner, field.name, depth));
  }

  private Optional<ClassNode> find(String name, ClassNode own) {
    return own.name.equals(name)
        ? Optional.of(own)
        : classPath.findClass(name).flatMap(ConstantValues::parse);
  }

  /** Returns the text of a static field of a class. */
  Optional<String> constant(ClassNode owner, String name) {
    return constant(owner, name, 0);
  }

  private Optional<String> constant(ClassNode owner, String name, int depth) {
    for (FieldNode field : owner.fields) {
      if (field.name.equals(name) && field.value instanceof String text) {
        return Optional.of(text);
      }
    }
    return assignment(owner, name)
        .flatMap(
            put ->
                put.desc.equals(STRING)
                    ? textOf(before(put), owner, depth + 1)
                    : madeWith(put, owner));
  }

  private static Optional<FieldInsnNode> assignment(ClassNode owner, String name) {
    for (MethodNode method : owner.methods) {
      if (method.name.equals("<clinit>")) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction.getOpcode() == Opcodes.PUTSTATIC
              && instruction instanceof FieldInsnNode put
              && put.name.equals(name)
              && put.owner.equals(owner.name)) {
            return Optional.of(put);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The first text an object is made with; an enum constant is made with its own name before. */
  private static Optional<String> madeWith(FieldInsnNode put, ClassNode owner) {
    List<String> texts = new ArrayList<>();
    AbstractInsnNode current = before(put);
    while (current != null && current.getOpcode() != Opcodes.PUTSTATIC) {
      if (current.getOpcode() == Opcodes.LDC) {
        literal((LdcInsnNode) current).ifPresent(text -> texts.add(0, text));
      }
      current = before(current);
    }
    boolean isOfEnum = ENUM.equals(owner.superName) && put.desc.equals("L" + owner.name + ";");
    return texts.stream().skip(isOfEnum ? 1 : 0).findFirst();
  }

  /** True when a call hands over a single value. */
  static boolean hasOneArgument(MethodInsnNode call) {
    return Type.getArgumentTypes(call.desc).length == 1;
  }
}
