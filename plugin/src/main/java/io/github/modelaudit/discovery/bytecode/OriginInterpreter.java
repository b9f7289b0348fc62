package io.github.modelaudit.discovery.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Notes for every value which instruction made it; copies and casts make nothing. */
final class OriginInterpreter extends Interpreter<Origin> {
  OriginInterpreter() {
    super(Opcodes.ASM9);
  }

  @Override
  public @Nullable Origin newValue(@Nullable Type type) {
    if (type == null) {
      return Origin.unknown(1);
    }
    return type.getSort() == Type.VOID ? null : Origin.unknown(type.getSize());
  }

  @Override
  public Origin newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return Origin.ofParameter(local, type.getSize());
  }

  @Override
  public Origin newOperation(AbstractInsnNode insn) {
    return Origin.of(insn, sizeOfNew(insn));
  }

  private static int sizeOfNew(AbstractInsnNode insn) {
    return switch (insn.getOpcode()) {
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
      case Opcodes.LDC -> {
        Object constant = ((LdcInsnNode) insn).cst;
        yield constant instanceof Long || constant instanceof Double ? 2 : 1;
      }
      case Opcodes.GETSTATIC -> Type.getType(((FieldInsnNode) insn).desc).getSize();
      default -> 1;
    };
  }

  @Override
  public Origin copyOperation(AbstractInsnNode insn, Origin value) {
    return value;
  }

  @Override
  public Origin unaryOperation(AbstractInsnNode insn, Origin value) {
    return switch (insn.getOpcode()) {
      case Opcodes.CHECKCAST -> value;
      case Opcodes.LNEG,
          Opcodes.DNEG,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.L2D,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.D2L ->
          Origin.of(insn, 2);
      case Opcodes.GETFIELD -> Origin.of(insn, Type.getType(((FieldInsnNode) insn).desc).getSize());
      default -> Origin.of(insn, 1);
    };
  }

  @Override
  public Origin binaryOperation(AbstractInsnNode insn, Origin value1, Origin value2) {
    return switch (insn.getOpcode()) {
      case Opcodes.LALOAD,
          Opcodes.DALOAD,
          Opcodes.LADD,
          Opcodes.DADD,
          Opcodes.LSUB,
          Opcodes.DSUB,
          Opcodes.LMUL,
          Opcodes.DMUL,
          Opcodes.LDIV,
          Opcodes.DDIV,
          Opcodes.LREM,
          Opcodes.DREM,
          Opcodes.LSHL,
          Opcodes.LSHR,
          Opcodes.LUSHR,
          Opcodes.LAND,
          Opcodes.LOR,
          Opcodes.LXOR ->
          Origin.of(insn, 2);
      default -> Origin.of(insn, 1);
    };
  }

  @Override
  public Origin ternaryOperation(
      AbstractInsnNode insn, Origin value1, Origin value2, Origin value3) {
    return Origin.of(insn, 1);
  }

  @Override
  public Origin naryOperation(AbstractInsnNode insn, List<? extends Origin> values) {
    if (insn instanceof MethodInsnNode call) {
      return Origin.of(insn, Type.getReturnType(call.desc).getSize());
    }
    return insn instanceof InvokeDynamicInsnNode call
        ? Origin.of(insn, Type.getReturnType(call.desc).getSize())
        : Origin.of(insn, 1);
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, Origin value, Origin expected) {
    // What is returned is asked for by the instruction that returns it.
  }

  @Override
  public Origin merge(Origin value1, Origin value2) {
    return value1.or(value2);
  }
}
