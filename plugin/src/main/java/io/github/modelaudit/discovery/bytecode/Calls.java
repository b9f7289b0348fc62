package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Lookup;
import io.github.modelaudit.discovery.bytecode.CodeValue.Made;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.knowledge.ValueLookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells what a call may return. */
final class Calls {
  private static final String TEXT = "Ljava/lang/String;";

  /** Methods that return what they are given, or what they are called on. */
  private static final Set<String> HAND_THROUGH_FIRST =
      Set.of(
          "java/util/Objects.requireNonNull",
          "java/util/Optional.of",
          "java/util/Optional.ofNullable",
          "java/lang/String.valueOf",
          "java/net/URI.create",
          "kotlin/jvm/internal/Intrinsics.checkNotNull");

  private static final Set<String> HAND_THROUGH_SELF =
      Set.of(
          "java/util/Optional.get",
          "java/util/Optional.orElseThrow",
          "java/util/Optional.or",
          "java/lang/String.toString",
          "java/lang/String.trim",
          "java/lang/String.strip",
          "java/lang/String.intern",
          "java/lang/Object.toString",
          "java/lang/CharSequence.toString",
          "java/io/File.toString",
          "java/io/File.getPath",
          "java/io/File.toPath",
          "java/io/File.getAbsolutePath",
          "java/nio/file/Path.toString",
          "java/nio/file/Path.toFile",
          "java/nio/file/Path.toAbsolutePath",
          "java/net/URI.toString");

  private static final Set<String> OTHERWISE =
      Set.of(
          "java/util/Optional.orElse",
          "java/util/Optional.orElseGet",
          "java/util/Objects.requireNonNullElse",
          "java/util/Objects.requireNonNullElseGet");

  private final Evaluator evaluator;
  private final Classes classes;
  private final Bindings bindings;
  private final Lookups lookups;
  private final Elements elements;

  Calls(Evaluator evaluator, Classes classes, Bindings bindings, Lookups lookups) {
    this.evaluator = evaluator;
    this.classes = classes;
    this.bindings = bindings;
    this.lookups = lookups;
    this.elements = new Elements(evaluator);
  }

  Set<CodeValue> values(Scene scene, MethodInsnNode call) {
    Optional<ValueLookup> lookup = lookups.find(call);
    if (lookup.isPresent()) {
      return lookedUp(scene, call, lookup.get());
    }
    Optional<Set<CodeValue>> text = evaluator.texts().made(scene, call);
    if (text.isPresent()) {
      return text.get();
    }
    return ofRuntime(scene, call).orElseGet(() -> ofCode(scene, call));
  }

  private Set<CodeValue> lookedUp(Scene scene, MethodInsnNode call, ValueLookup lookup) {
    Optional<String> otherwise =
        lookup.otherwise().isPresent()
            ? firstText(argument(scene, call, lookup.otherwise().getAsInt()))
            : Optional.empty();
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue key : argument(scene, call, lookup.key())) {
      found.add(key instanceof Text text ? lookup(lookup, text.text(), otherwise) : key);
    }
    return found;
  }

  private static CodeValue lookup(ValueLookup lookup, String key, Optional<String> otherwise) {
    return switch (lookup.source()) {
      case CONFIGURATION -> Lookup.ofKey(key, otherwise);
      case ENVIRONMENT, SYSTEM_PROPERTY -> new Lookup(lookup.source(), key, otherwise);
    };
  }

  private static Optional<String> firstText(Set<CodeValue> values) {
    return values.stream().filter(Text.class::isInstance).map(it -> ((Text) it).text()).findFirst();
  }

  private Set<CodeValue> argument(Scene scene, MethodInsnNode call, int index) {
    return evaluator.evaluate(scene, scene.body().argument(call, index));
  }

  private Set<CodeValue> self(Scene scene, MethodInsnNode call) {
    return evaluator.evaluate(scene, scene.body().receiver(call));
  }

  private Optional<Set<CodeValue>> ofRuntime(Scene scene, MethodInsnNode call) {
    String name = call.owner + "." + call.name;
    if (HAND_THROUGH_FIRST.contains(name)) {
      return Optional.of(argument(scene, call, 0));
    }
    if (HAND_THROUGH_SELF.contains(name)) {
      return Optional.of(shown(self(scene, call), call, scene.depth()));
    }
    if (OTHERWISE.contains(name)) {
      boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
      Set<CodeValue> first = isStatic ? argument(scene, call, 0) : self(scene, call);
      int second = isStatic ? 1 : 0;
      return Optional.of(
          otherwise(
              first,
              name.endsWith("Get")
                  ? supplied(scene, scene.body().argument(call, second))
                  : argument(scene, call, second)));
    }
    Optional<Set<CodeValue>> element = elements.of(scene, call);
    if (element.isPresent()) {
      return element;
    }
    if (call.name.equals("getOrDefault")
        && call.desc.startsWith("(Ljava/lang/Object;Ljava/lang/Object;)")) {
      return Optional.of(argument(scene, call, 1));
    }
    return Optional.empty();
  }

  /** Returns what a lambda or a method reference of the project's own returns. */
  private Set<CodeValue> supplied(Scene scene, Optional<Origin> supplier) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (AbstractInsnNode maker : supplier.map(Origin::makers).orElse(Set.of())) {
      if (maker instanceof InvokeDynamicInsnNode lambda) {
        body(lambda)
            .ifPresent(
                body ->
                    found.addAll(
                        evaluator.returned(
                            body, Set.of(), captured(scene, lambda, body), scene.depth())));
      }
    }
    return found.isEmpty()
        ? Set.of(Open.because("it is what a function supplies that cannot be followed"))
        : found;
  }

  private Optional<MethodBody> body(InvokeDynamicInsnNode lambda) {
    for (Object argument : lambda.bsmArgs) {
      if (argument instanceof Handle code && classes.isOwn(code.getOwner())) {
        return classes.findBody(code.getOwner(), code.getName(), code.getDesc());
      }
    }
    return Optional.empty();
  }

  /** What a lambda captures, without the object that it runs on. */
  private List<Set<CodeValue>> captured(
      Scene scene, InvokeDynamicInsnNode lambda, MethodBody body) {
    int count = Type.getArgumentTypes(lambda.desc).length;
    List<Set<CodeValue>> captured = new ArrayList<>();
    for (int i = body.isStatic() ? 0 : 1; i < count; i++) {
      captured.add(evaluator.evaluate(scene, scene.body().argument(lambda, i)));
    }
    return captured;
  }

  private Set<CodeValue> shown(Set<CodeValue> values, MethodInsnNode call, int depth) {
    if (!call.desc.endsWith(")" + TEXT)) {
      return values;
    }
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue value : values) {
      if (value instanceof Made made) {
        found.addAll(evaluator.textOf(made, depth));
      } else {
        found.add(value);
      }
    }
    return found;
  }

  /** Returns the first values, with others for what is not decided. */
  private static Set<CodeValue> otherwise(Set<CodeValue> first, Set<CodeValue> second) {
    Optional<String> text = firstText(second);
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue value : first) {
      if (value instanceof Lookup lookup && lookup.otherwise().isEmpty() && text.isPresent()) {
        found.add(new Lookup(lookup.source(), lookup.expression(), text));
      } else if (value instanceof Open) {
        found.addAll(second);
      } else {
        found.add(value);
      }
    }
    return found.isEmpty() ? second : found;
  }

  private Set<CodeValue> ofCode(Scene scene, MethodInsnNode call) {
    if (isFactoryOfText(call)) {
      return argument(scene, call, 0);
    }
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    Set<CodeValue> self = isStatic ? Set.of() : self(scene, call);
    if (isGetter(call) && !self.isEmpty() && self.stream().allMatch(Text.class::isInstance)) {
      return call.owner.equals("java/lang/String") ? undecided(call) : self;
    }
    return followed(scene, call, self);
  }

  /** A value object of a library that is made of one text stands for that text. */
  private boolean isFactoryOfText(MethodInsnNode call) {
    Type made = Type.getReturnType(call.desc);
    return !classes.isOwn(call.owner)
        && call.desc.startsWith("(" + TEXT + ")")
        && made.getSort() == Type.OBJECT
        && (call.owner.equals(made.getInternalName())
            || call.owner.startsWith(made.getInternalName() + "$"))
        && !call.name.equals("valueOf");
  }

  private static boolean isGetter(MethodInsnNode call) {
    return call.desc.startsWith("()") && call.getOpcode() != Opcodes.INVOKESTATIC;
  }

  private Set<CodeValue> followed(Scene scene, MethodInsnNode call, Set<CodeValue> self) {
    String type = Fields.typeOf(self, call);
    if (call.name.equals("name")
        && call.desc.equals("()" + TEXT)
        && classes.isSubtype(type, "java/lang/Enum")) {
      return nameOfConstant(self, call);
    }
    boolean mayFollow = classes.isOwn(type) || isGetter(call) || call.desc.startsWith("()");
    Optional<Classes.Declared> found =
        mayFollow ? classes.findMethod(type, call.name, call.desc) : Optional.empty();
    if (found.isEmpty()) {
      return undecided(call);
    }
    Optional<MethodBody> body = classes.body(found.get().type(), found.get().method());
    return body.isPresent()
        ? evaluator.returned(body.get(), self, evaluator.arguments(scene, call), scene.depth())
        : withoutCode(found.get(), self, call);
  }

  private static Set<CodeValue> nameOfConstant(Set<CodeValue> self, MethodInsnNode call) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue value : self) {
      if (value instanceof Made made && !made.arguments().isEmpty()) {
        found.addAll(made.arguments().get(0));
      }
    }
    return found.isEmpty() ? undecided(call) : found;
  }

  private Set<CodeValue> withoutCode(
      Classes.Declared declared, Set<CodeValue> self, MethodInsnNode call) {
    Optional<String> key = Fields.keyOf(self).or(() -> bindings.prefix(declared.type()));
    return key.isPresent() && isGetter(call)
        ? Set.of(bindings.member(key.get(), declared.method()))
        : undecided(call);
  }

  private static Set<CodeValue> undecided(MethodInsnNode call) {
    String name = new MethodKey(call.owner, call.name, call.desc).toString();
    return Set.of(
        Open.because(
            "it is what '" + name + "' returns, which the project's code does not decide"));
  }
}
