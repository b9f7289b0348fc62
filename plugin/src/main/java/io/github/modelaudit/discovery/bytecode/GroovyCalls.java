package io.github.modelaudit.discovery.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/**
 * Turns the calls that Groovy leaves to its run time into the calls that it will make, where the
 * types of the code and of the libraries tell which those are. All others stay as they are.
 */
final class GroovyCalls {
  private static final String RUN_TIME = "org/codehaus/groovy/vmplugin/";
  private static final String BOOTSTRAP = "/IndyInterface";
  private static final int MAX_INSTRUCTIONS = 20_000;
  private static final int SPREADS = 16;
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type NULL = Type.getObjectType("null");
  private static final Type TEXT = Type.getType(String.class);
  private static final String PATTERN = "groovy/lang/GString";

  private final Classes classes;

  GroovyCalls(Classes classes) {
    this.classes = classes;
  }

  /** True for the class by which Groovy finds methods when the program runs. */
  static boolean isOfRunTime(String owner) {
    return owner.startsWith(RUN_TIME) && owner.endsWith(BOOTSTRAP);
  }

  private static boolean isDynamic(AbstractInsnNode insn) {
    return insn instanceof InvokeDynamicInsnNode call && isOfRunTime(call.bsm.getOwner());
  }

  void settle(ClassNode type) {
    for (MethodNode method : type.methods) {
      if (method.instructions.size() < MAX_INSTRUCTIONS && leavesCalls(method)) {
        settle(type, method);
      }
    }
  }

  private static boolean leavesCalls(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (isDynamic(insn)) {
        return true;
      }
    }
    return false;
  }

  private void settle(ClassNode type, MethodNode method) {
    var types = new Types();
    try {
      new Analyzer<>(types).analyze(type.name, method);
    } catch (AnalyzerException | RuntimeException e) {
      return; // What cannot be followed is reported where the method is read.
    }
    types.settled.forEach(method.instructions::set);
  }

  /** The value of a class that the code names, as static calls have it in Groovy. */
  private static final class NamedClass extends BasicValue {
    private final Type named;

    NamedClass(Type named) {
      super(Type.getType(Class.class));
      this.named = named;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NamedClass same && same.named.equals(named);
    }

    @Override
    public int hashCode() {
      return named.hashCode();
    }
  }

  /** Follows types through a method, and notes the calls that they decide. */
  private final class Types extends BasicInterpreter {
    private final Map<AbstractInsnNode, AbstractInsnNode> settled = new LinkedHashMap<>();

    Types() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable BasicValue newValue(@Nullable Type type) {
      boolean isObject = type != null && type.getSort() == Type.OBJECT;
      return isObject ? new BasicValue(type) : super.newValue(type);
    }

    @Override
    public @Nullable BasicValue newOperation(AbstractInsnNode insn) throws AnalyzerException {
      return insn instanceof LdcInsnNode constant && constant.cst instanceof Type named
          ? new NamedClass(named)
          : super.newOperation(insn);
    }

    @Override
    public @Nullable BasicValue naryOperation(
        AbstractInsnNode insn, List<? extends BasicValue> values) throws AnalyzerException {
      if (!isDynamic(insn) || values.isEmpty()) {
        return super.naryOperation(insn, values);
      }
      var call = (InvokeDynamicInsnNode) insn;
      return switch (call.name) {
        case "invoke" -> invoked(call, values);
        case "getProperty" -> property(call, values.get(0));
        case "init" -> made(call, values.get(0));
        case "cast" -> cast(call);
        default -> newValue(Type.getReturnType(call.desc));
      };
    }

    /** A constant of a class stands on the stack where the class stood. */
    private @Nullable BasicValue property(InvokeDynamicInsnNode call, BasicValue receiver) {
      settled.remove(call);
      Optional<FieldInsnNode> constant =
          receiver instanceof NamedClass of && call.bsmArgs[0] instanceof String name
              ? constant(of.named.getInternalName(), name)
              : Optional.empty();
      constant.ifPresent(it -> settled.put(call, it));
      return newValue(
          constant.map(it -> Type.getType(it.desc)).orElse(Type.getReturnType(call.desc)));
    }

    private @Nullable BasicValue made(InvokeDynamicInsnNode call, BasicValue type) {
      return newValue(type instanceof NamedClass made ? made.named : Type.getReturnType(call.desc));
    }

    private @Nullable BasicValue cast(InvokeDynamicInsnNode call) {
      Type from = Type.getArgumentTypes(call.desc)[0];
      Type to = Type.getReturnType(call.desc);
      boolean isPlain =
          from.getSort() == Type.OBJECT
              && to.getSort() == Type.OBJECT
              && !from.getInternalName().equals(PATTERN);
      if (isPlain) {
        settled.put(call, new TypeInsnNode(Opcodes.CHECKCAST, to.getInternalName()));
      }
      return newValue(to);
    }

    private @Nullable BasicValue invoked(
        InvokeDynamicInsnNode call, List<? extends BasicValue> values) {
      settled.remove(call);
      BasicValue receiver = values.get(0);
      boolean isStatic = receiver instanceof NamedClass;
      Type type = receiver instanceof NamedClass named ? named.named : receiver.getType();
      boolean isKnown = type != null && type.getSort() == Type.OBJECT && !type.equals(OBJECT);
      Optional<MethodNode> found =
          isKnown ? find(type, call, given(call, values), isStatic) : Optional.empty();
      if (found.isEmpty()) {
        return newValue(Type.getReturnType(call.desc));
      }
      Type told = Type.getReturnType(found.get().desc);
      Type returned = told.getSort() == Type.OBJECT ? told : Type.getReturnType(call.desc);
      String descriptor =
          Type.getMethodDescriptor(returned, Type.getArgumentTypes(found.get().desc));
      settled.put(
          call,
          new MethodInsnNode(
              Opcodes.INVOKEVIRTUAL, type.getInternalName(), found.get().name, descriptor));
      return newValue(returned);
    }
  }

  private Optional<FieldInsnNode> constant(String owner, String name) {
    return classes.find(owner).stream()
        .flatMap(type -> type.fields.stream())
        .filter(it -> it.name.equals(name) && (it.access & Opcodes.ACC_STATIC) != 0)
        .filter(it -> Type.getType(it.desc).getSize() == 1)
        .map(it -> new FieldInsnNode(Opcodes.GETFIELD, owner, name, it.desc))
        .findFirst();
  }

  /** What the code tells of an argument says more than the call, which often names no type. */
  private static List<Type> given(InvokeDynamicInsnNode call, List<? extends BasicValue> values) {
    Type[] written = Type.getArgumentTypes(call.desc);
    List<Type> given = new ArrayList<>();
    for (int i = 1; i < written.length; i++) {
      Type followed = values.get(i).getType();
      boolean tellsMore =
          written[i].equals(OBJECT) && followed != null && followed.getSort() == Type.OBJECT;
      given.add(tellsMore && !followed.equals(NULL) ? followed : written[i]);
    }
    return given;
  }

  private Optional<MethodNode> find(
      Type type, InvokeDynamicInsnNode call, List<Type> given, boolean isStatic) {
    boolean isPlain =
        call.bsmArgs.length == 2
            && call.bsmArgs[0] instanceof String
            && call.bsmArgs[1] instanceof Integer flags
            && (flags & SPREADS) == 0;
    if (!isPlain) {
      return Optional.empty();
    }
    String name = (String) call.bsmArgs[0];
    for (String at : classes.ancestors(type.getInternalName())) {
      List<MethodNode> here =
          classes.find(at).map(node -> methods(node, name, given, isStatic)).orElse(List.of());
      if (!here.isEmpty()) {
        return choose(here, given);
      }
    }
    return Optional.empty();
  }

  private static List<MethodNode> methods(
      ClassNode type, String name, List<Type> given, boolean isStatic) {
    return type.methods.stream()
        .filter(it -> it.name.equals(name))
        .filter(it -> (it.access & Opcodes.ACC_STATIC) != 0 == isStatic)
        .filter(it -> (it.access & Opcodes.ACC_BRIDGE) == 0)
        .filter(it -> hasForm(Type.getArgumentTypes(it.desc), given))
        .toList();
  }

  /** What takes the place of a call must take as much from the stack as that. */
  private static boolean hasForm(Type[] taken, List<Type> given) {
    if (taken.length != given.size()) {
      return false;
    }
    for (int i = 0; i < taken.length; i++) {
      if (taken[i].getSize() != given.get(i).getSize()) {
        return false;
      }
    }
    return true;
  }

  /** Which of several methods is called may be open until the program runs: then none is chosen. */
  private Optional<MethodNode> choose(List<MethodNode> methods, List<Type> given) {
    if (methods.size() == 1) {
      return Optional.of(methods.get(0));
    }
    List<MethodNode> fitting = methods.stream().filter(it -> fits(it, given)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private boolean fits(MethodNode method, List<Type> given) {
    Type[] taken = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < taken.length; i++) {
      if (!fits(taken[i], given.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Type taken, Type given) {
    if (taken.getSort() != Type.OBJECT || given.getSort() != Type.OBJECT) {
      return taken.equals(given);
    }
    boolean isPattern = taken.equals(TEXT) && given.getInternalName().equals(PATTERN);
    return isPattern
        || given.equals(OBJECT)
        || classes.isSubtype(given.getInternalName(), taken.getInternalName());
  }
}
