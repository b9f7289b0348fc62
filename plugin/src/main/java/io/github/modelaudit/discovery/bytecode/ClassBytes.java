package io.github.modelaudit.discovery.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads classes; bytes that are no class, or more than a compiler writes, give nothing. */
final class ClassBytes {
  /** Words of all frames of a method, which bounds the memory that following it takes. */
  private static final long MAX_FRAME_WORDS = 2_000_000;

  private static final int TAG_FIELD = 9;
  private static final int TAG_METHOD = 10;
  private static final int TAG_INTERFACE_METHOD = 11;
  private static final int LONGEST_TEXT = 65_535;

  private ClassBytes() {}

  /** Decides about a field or method that a class names. */
  @FunctionalInterface
  interface MemberTest {
    boolean accepts(String owner, String name, String descriptor);
  }

  /**
   * Returns whether the class names a member that the test accepts; nothing when the bytes are no
   * class. Only the constant pool is read.
   */
  static Optional<Boolean> namesAny(byte[] bytes, MemberTest test) {
    try {
      return Optional.of(namesAny(new ClassReader(bytes), test));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean namesAny(ClassReader reader, MemberTest test) {
    char[] buffer = new char[Math.max(reader.getMaxStringLength(), 1)];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0 && isMember(reader.readByte(at - 1))) {
        int pair = reader.getItem(reader.readUnsignedShort(at + 2));
        String owner = reader.readClass(at, buffer);
        String name = reader.readUTF8(pair, buffer);
        String descriptor = reader.readUTF8(pair + 2, buffer);
        if (owner != null
            && name != null
            && descriptor != null
            && test.accepts(owner, name, descriptor)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMember(int tag) {
    return tag == TAG_FIELD || tag == TAG_METHOD || tag == TAG_INTERFACE_METHOD;
  }

  /** Returns the class. */
  static Optional<ClassNode> parse(byte[] bytes) {
    try {
      ClassReader reader = new ClassReader(bytes);
      if (reader.getMaxStringLength() > LONGEST_TEXT) {
        return Optional.empty();
      }
      ClassNode node = new ClassNode();
      reader.accept(node, ClassReader.SKIP_FRAMES);
      return Optional.of(node);
    } catch (RuntimeException | StackOverflowError e) {
      // Damaged bytes fail in as many ways as there are instructions that read them.
      return Optional.empty();
    }
  }

  /** Returns a method with its frames; nothing when it has no code or cannot be followed. */
  static Optional<MethodBody> follow(ClassNode type, MethodNode method) {
    long words = (long) method.instructions.size() * (method.maxLocals + method.maxStack + 1L);
    if (method.instructions.size() == 0 || words > MAX_FRAME_WORDS || hasSubroutine(method)) {
      return Optional.empty();
    }
    try {
      Frame<Origin>[] frames = new Analyzer<>(new OriginInterpreter()).analyze(type.name, method);
      List<Optional<Frame<Origin>>> known = new ArrayList<>(frames.length);
      for (Frame<Origin> frame : frames) {
        known.add(Optional.ofNullable(frame));
      }
      return Optional.of(new MethodBody(type, method, known));
    } catch (AnalyzerException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** No compiler of this century writes them, and they make following a method dear. */
  private static boolean hasSubroutine(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.JSR || insn.getOpcode() == Opcodes.RET) {
        return true;
      }
    }
    return false;
  }
}
