package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Made;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Parameter;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.knowledge.CallSiteCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Tells what a value may be, from the instructions that make it. */
final class Evaluator {
  private static final int MAX_DEPTH = 14;
  private static final int MAX_STEPS = 3_000;
  private static final int MAX_VALUES = 32;

  private final Classes classes;
  private final Bindings bindings;
  private final Fields fields;
  private final Calls calls;
  private final Texts texts;
  private final AtomicInteger steps = new AtomicInteger();

  Evaluator(Classes classes, CallSiteCatalogue catalogue) {
    this.classes = classes;
    this.bindings = new Bindings(catalogue.annotations());
    this.fields = new Fields(this, classes, bindings, catalogue);
    this.calls = new Calls(this, classes, bindings, new Lookups(catalogue.lookups(), classes));
    this.texts = new Texts(this);
  }

  Texts texts() {
    return texts;
  }

  /** Returns what a value may be; a new question has a new budget. */
  Set<CodeValue> ask(Scene scene, Origin origin) {
    steps.set(0);
    return evaluate(scene, origin);
  }

  /**
   * Returns what a value that must be a text may be, with objects reduced to the text they hold.
   */
  Set<CodeValue> askText(Scene scene, Origin origin) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue value : ask(scene, origin)) {
      if (value instanceof Made made) {
        found.addAll(textOf(made, scene.depth()));
      } else {
        found.add(value);
      }
    }
    return found;
  }

  Set<CodeValue> evaluate(Scene scene, Origin origin) {
    if (scene.depth() > MAX_DEPTH || steps.incrementAndGet() > MAX_STEPS) {
      return Set.of(Open.because("the way to its value is too long"));
    }
    Set<CodeValue> found = new LinkedHashSet<>();
    for (int local : origin.parameters()) {
      found.addAll(parameter(scene, local));
    }
    for (AbstractInsnNode maker : origin.makers()) {
      found.addAll(made(scene.deeper(), maker));
      if (found.size() > MAX_VALUES) {
        return Set.of(Open.because("it has too many possible values"));
      }
    }
    return found;
  }

  Set<CodeValue> evaluate(Scene scene, Optional<Origin> origin) {
    return origin.isPresent()
        ? evaluate(scene, origin.get())
        : Set.of(Open.because("its value cannot be followed"));
  }

  private Set<CodeValue> parameter(Scene scene, int local) {
    int index = scene.body().parameterIndex(local);
    if (index < 0) {
      return scene.self();
    }
    Optional<CodeValue> bound = bindings.ofParameter(scene.body().method(), index);
    if (bound.isPresent()) {
      return Set.of(bound.get());
    }
    if (scene.arguments().isPresent()) {
      List<Set<CodeValue>> arguments = scene.arguments().get();
      return index < arguments.size() ? arguments.get(index) : Set.of();
    }
    String name = scene.body().parameterName(index, local);
    return Set.of(new Parameter(scene.body().key(), index, name, "", ""));
  }

  private Set<CodeValue> made(Scene scene, AbstractInsnNode maker) {
    if (maker instanceof LdcInsnNode constant) {
      return constant(constant.cst);
    }
    if (maker instanceof IntInsnNode number && number.getOpcode() != Opcodes.NEWARRAY) {
      return constant(number.operand);
    }
    if (maker instanceof FieldInsnNode field) {
      return fields.values(scene, field);
    }
    if (maker instanceof MethodInsnNode call) {
      return calls.values(scene, call);
    }
    if (maker instanceof InvokeDynamicInsnNode call) {
      return texts.concatenated(scene, call);
    }
    if (maker instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
      return object(scene, type);
    }
    return maker instanceof InsnNode ? simple(scene, maker) : undecided();
  }

  private Set<CodeValue> simple(Scene scene, AbstractInsnNode maker) {
    int opcode = maker.getOpcode();
    if (opcode == Opcodes.ACONST_NULL) {
      return Set.of();
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return constant(opcode - Opcodes.ICONST_0);
    }
    if (opcode == Opcodes.AALOAD) {
      return elements(scene, scene.body().stack(maker, 1));
    }
    return undecided();
  }

  private static Set<CodeValue> constant(Object constant) {
    boolean isText = constant instanceof String || constant instanceof Number;
    return isText
        ? Set.of(new Text(constant.toString(), false))
        : Set.of(Open.because("it is no text"));
  }

  private static Set<CodeValue> undecided() {
    return Set.of(Open.because("it is the result of a calculation"));
  }

  private Set<CodeValue> elements(Scene scene, Optional<Origin> array) {
    List<Set<CodeValue>> elements = array.map(it -> arrayElements(scene, it)).orElse(List.of());
    Set<CodeValue> all = new LinkedHashSet<>();
    elements.forEach(all::addAll);
    return all.isEmpty() ? Set.of(Open.because("it is an element of an array")) : all;
  }

  /** Returns what is stored into arrays that a method makes itself, in the order of its code. */
  List<Set<CodeValue>> arrayElements(Scene scene, Origin array) {
    List<Set<CodeValue>> elements = new ArrayList<>();
    for (InsnNode store : scene.body().instructions(InsnNode.class)) {
      if (store.getOpcode() == Opcodes.AASTORE
          && scene.body().stack(store, 2).filter(it -> isSame(it, array)).isPresent()) {
        elements.add(evaluate(scene.deeper(), scene.body().stack(store, 0)));
      }
    }
    return elements;
  }

  private static boolean isSame(Origin one, Origin other) {
    return one.makers().stream().anyMatch(other.makers()::contains);
  }

  private Set<CodeValue> object(Scene scene, TypeInsnNode made) {
    for (MethodInsnNode call : scene.body().calls()) {
      if (call.name.equals("<init>")
          && scene.body().receiver(call).filter(it -> it.makers().contains(made)).isPresent()) {
        return Set.of(new Made(made.desc, call.desc, arguments(scene, call)));
      }
    }
    return undecided();
  }

  /** Returns what a call is given. */
  List<Set<CodeValue>> arguments(Scene scene, MethodInsnNode call) {
    List<Set<CodeValue>> arguments = new ArrayList<>();
    int count = Type.getArgumentTypes(call.desc).length;
    for (int i = 0; i < count; i++) {
      arguments.add(evaluate(scene, scene.body().argument(call, i)));
    }
    return arguments;
  }

  /** Returns what a method returns when it runs on an object and is given arguments. */
  Set<CodeValue> returned(
      MethodBody body, Set<CodeValue> self, List<Set<CodeValue>> arguments, int depth) {
    Scene scene = new Scene(body, self, Optional.of(arguments), depth + 1);
    Set<CodeValue> found = new LinkedHashSet<>();
    for (InsnNode insn : body.instructions(InsnNode.class)) {
      if (insn.getOpcode() == Opcodes.ARETURN) {
        found.addAll(evaluate(scene, body.stack(insn, 0)));
      }
    }
    return found;
  }

  /**
   * Returns the text that an object stands for: the only one it is made of, or how it shows itself.
   */
  Set<CodeValue> textOf(Made made, int depth) {
    List<Set<CodeValue>> held =
        made.arguments().stream()
            .skip(isEnum(made.type()) ? 1 : 0)
            .map(Evaluator::textual)
            .filter(it -> !it.isEmpty())
            .toList();
    if (held.size() == 1) {
      return held.get(0);
    }
    Optional<MethodBody> shown = classes.findBody(made.type(), "toString", "()Ljava/lang/String;");
    return shown.isPresent()
        ? returned(shown.get(), Set.of(made), List.of(), depth)
        : Set.of(Open.because("the code makes an object of it that does not tell its text"));
  }

  private boolean isEnum(String type) {
    return classes.isSubtype(type, "java/lang/Enum");
  }

  private static Set<CodeValue> textual(Set<CodeValue> values) {
    Set<CodeValue> texts = new LinkedHashSet<>();
    for (CodeValue value : values) {
      boolean isText =
          value instanceof Text
              || value instanceof CodeValue.Lookup
              || (value instanceof Parameter parameter && isOfText(parameter));
      if (isText && !isNumber(value)) {
        texts.add(value);
      }
    }
    return texts;
  }

  private static boolean isNumber(CodeValue value) {
    return value instanceof Text text && text.text().matches("-?\\d+");
  }

  private static boolean isOfText(Parameter parameter) {
    Type[] types = Type.getArgumentTypes(parameter.method().descriptor());
    return parameter.index() < types.length
        && types[parameter.index()].getClassName().equals(String.class.getName());
  }

  /** True when an instruction reads the object that its method runs on. */
  static boolean isSelf(Scene scene, Origin origin) {
    return origin.makers().isEmpty()
        && origin.parameters().stream().allMatch(it -> scene.body().parameterIndex(it) < 0);
  }
}
