package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Lookup;
import io.github.modelaudit.discovery.bytecode.CodeValue.Made;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.knowledge.CallSiteCatalogue;
import io.github.modelaudit.knowledge.ValueLookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells what a field may hold: a constant, what its class assigns, or what configuration says. */
final class Fields {
  private static final String LAZY = "$lzy";

  private final Evaluator evaluator;
  private final Classes classes;
  private final Bindings bindings;
  private final CallSiteCatalogue catalogue;

  Fields(Evaluator evaluator, Classes classes, Bindings bindings, CallSiteCatalogue catalogue) {
    this.evaluator = evaluator;
    this.classes = classes;
    this.bindings = bindings;
    this.catalogue = catalogue;
  }

  /** A field and the class that declares it. */
  private record Declared(ClassNode type, FieldNode field) {}

  Set<CodeValue> values(Scene scene, FieldInsnNode read) {
    Optional<Declared> declared = find(read.owner, read.name);
    if (declared.isEmpty()) {
      return ofTable(read);
    }
    boolean isStatic = (declared.get().field().access & Opcodes.ACC_STATIC) != 0;
    return isStatic
        ? ofStatic(declared.get(), scene.depth())
        : ofObject(declared.get(), receiver(scene, read), scene.depth());
  }

  private Optional<Declared> find(String owner, String name) {
    for (String type : classes.ancestors(owner)) {
      Optional<Declared> found =
          classes.find(type).stream()
              .flatMap(node -> node.fields.stream().map(field -> new Declared(node, field)))
              .filter(it -> it.field().name.equals(name))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Set<CodeValue> ofTable(FieldInsnNode read) {
    return catalogue
        .findConstant(read.owner, read.name)
        .<Set<CodeValue>>map(it -> Set.of(new Text(it, true)))
        .orElseGet(
            () ->
                Set.of(
                    Open.because(
                        "the class of the constant '" + shown(read) + "' cannot be read")));
  }

  private static String shown(FieldInsnNode read) {
    return new MethodKey(read.owner, read.name, read.desc).toString();
  }

  private Set<CodeValue> receiver(Scene scene, FieldInsnNode read) {
    Optional<Origin> receiver = scene.body().stack(read, 0);
    return receiver.isEmpty() ? Set.of() : evaluator.evaluate(scene, receiver.get());
  }

  private Set<CodeValue> ofStatic(Declared declared, int depth) {
    if (declared.field().value != null) {
      return Set.of(new Text(declared.field().value.toString(), false));
    }
    return bindings
        .ofField(declared.field())
        .<Set<CodeValue>>map(Set::of)
        .orElseGet(() -> assigned(declared, depth));
  }

  private Set<CodeValue> ofObject(Declared declared, Set<CodeValue> receivers, int depth) {
    Optional<CodeValue> bound = bindings.ofField(declared.field());
    if (bound.isPresent()) {
      return Set.of(bound.get());
    }
    Optional<String> key = keyOf(receivers).or(() -> bindings.prefix(declared.type()));
    if (key.isPresent()) {
      return Set.of(bindings.member(key.get(), declared.field(), otherwise(declared, depth)));
    }
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue receiver : receivers) {
      if (receiver instanceof Made made && classes.isSubtype(made.type(), declared.type().name)) {
        found.addAll(constructed(declared, made, depth));
      }
    }
    return found.isEmpty() ? assigned(declared, depth) : found;
  }

  private Optional<String> otherwise(Declared declared, int depth) {
    return bindings
        .otherwise(declared.type(), declared.field().name)
        .or(
            () ->
                assignments(declared, depth).stream()
                    .filter(Text.class::isInstance)
                    .map(it -> ((Text) it).text())
                    .findFirst());
  }

  /** Returns the key of an object that configuration fills. */
  static Optional<String> keyOf(Set<CodeValue> values) {
    for (CodeValue value : values) {
      if (value instanceof Lookup lookup
          && lookup.source() == ValueLookup.Source.CONFIGURATION
          && lookup.expression().startsWith("${")
          && lookup.expression().indexOf('}') == lookup.expression().length() - 1) {
        return Optional.of(lookup.expression().substring(2, lookup.expression().length() - 1));
      }
    }
    return Optional.empty();
  }

  /** Returns what the constructor of an object assigns to one of its fields. */
  private Set<CodeValue> constructed(Declared declared, Made made, int depth) {
    Optional<MethodBody> constructor = classes.findBody(made.type(), "<init>", made.descriptor());
    if (constructor.isEmpty() || !constructor.get().type().name.equals(made.type())) {
      return Set.of();
    }
    Scene scene = new Scene(constructor.get(), Set.of(), Optional.of(made.arguments()), depth + 1);
    Set<CodeValue> found = new LinkedHashSet<>(assignedIn(scene, declared));
    if (found.isEmpty()) {
      delegation(scene).forEach(it -> found.addAll(constructed(declared, it, depth + 1)));
    }
    return found;
  }

  /** Returns what a constructor hands to another one of its class or of the class above. */
  private List<Made> delegation(Scene scene) {
    return scene.body().calls().stream()
        .filter(it -> it.name.equals("<init>"))
        .filter(
            it -> scene.body().receiver(it).filter(on -> Evaluator.isSelf(scene, on)).isPresent())
        .filter(it -> scene.depth() < 20)
        .map(it -> new Made(it.owner, it.desc, evaluator.arguments(scene, it)))
        .toList();
  }

  private Set<CodeValue> assigned(Declared declared, int depth) {
    Set<CodeValue> found = assignments(declared, depth);
    if (found.isEmpty() && declared.field().name.contains(LAZY)) {
      return found; // Scala keeps there what another method works out.
    }
    return found.isEmpty()
        ? Set.of(
            Open.because(
                "nothing in the project assigns the field '" + declared.field().name + "'"))
        : found;
  }

  private Set<CodeValue> assignments(Declared declared, int depth) {
    Set<CodeValue> found = new LinkedHashSet<>();
    boolean isOwn = classes.isOwn(declared.type().name);
    for (MethodNode method : declared.type().methods) {
      boolean counts = isOwn || method.name.equals("<clinit>");
      if (counts && assigns(method, declared)) {
        classes
            .body(declared.type(), method)
            .ifPresent(body -> found.addAll(assignedIn(Scene.of(body, depth + 1), declared)));
      }
    }
    return found;
  }

  private static boolean assigns(MethodNode method, Declared declared) {
    for (var insn : method.instructions) {
      if (insn instanceof FieldInsnNode field && isAssignment(field, declared)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAssignment(FieldInsnNode insn, Declared declared) {
    boolean isPut = insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
    return isPut
        && insn.name.equals(declared.field().name)
        && insn.owner.equals(declared.type().name);
  }

  private Set<CodeValue> assignedIn(Scene scene, Declared declared) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (FieldInsnNode insn : scene.body().instructions(FieldInsnNode.class)) {
      if (isAssignment(insn, declared)) {
        found.addAll(evaluator.evaluate(scene, scene.body().stack(insn, 0)));
      }
    }
    return found;
  }

  /** Returns the type of the object that a call runs on, where the code makes it. */
  static String typeOf(Set<CodeValue> receivers, MethodInsnNode call) {
    for (CodeValue receiver : receivers) {
      if (receiver instanceof Made made) {
        return made.type();
      }
    }
    return call.owner;
  }
}
