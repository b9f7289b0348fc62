package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Lookup;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Parameter;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.knowledge.ValueLookup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Puts texts together as the code does; one part that is not decided leaves the beginning. */
final class Texts {
  private static final int MAX_PARTS = 64;
  private static final int MAX_LENGTH = 10_000;
  private static final char HOLE = '\u0001';
  private static final char CONSTANT = '\u0002';
  private static final Set<String> BUILDERS =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");
  private static final Pattern SLOT = Pattern.compile("%[sd]");
  private static final String STRING = "java/lang/String";

  private final Evaluator evaluator;

  Texts(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Returns what a call makes out of texts; nothing when it is no such call. */
  Optional<Set<CodeValue>> made(Scene scene, MethodInsnNode call) {
    if (BUILDERS.contains(call.owner) && call.name.equals("toString")) {
      return Optional.of(built(scene, call));
    }
    if (call.owner.equals(STRING)) {
      return ofString(scene, call);
    }
    boolean isPath =
        (call.owner.equals("java/nio/file/Path") && call.name.equals("of"))
            || (call.owner.equals("java/nio/file/Paths") && call.name.equals("get"));
    return isPath && call.desc.startsWith("(Ljava/lang/String;")
        ? Optional.of(path(scene, call))
        : Optional.empty();
  }

  private Optional<Set<CodeValue>> ofString(Scene scene, MethodInsnNode call) {
    return switch (call.name) {
      case "concat" -> Optional.of(joined(List.of(self(scene, call), argument(scene, call, 0))));
      case "formatted" -> Optional.of(formatted(scene, call, self(scene, call), 0));
      case "format" ->
          call.desc.startsWith("(Ljava/lang/String;")
              ? Optional.of(formatted(scene, call, argument(scene, call, 0), 1))
              : Optional.of(formatted(scene, call, argument(scene, call, 1), 2));
      case "toLowerCase" -> Optional.of(lowered(self(scene, call)));
      default -> Optional.empty();
    };
  }

  private Set<CodeValue> self(Scene scene, MethodInsnNode call) {
    return evaluator.evaluate(scene, scene.body().receiver(call));
  }

  private Set<CodeValue> argument(Scene scene, MethodInsnNode call, int index) {
    return evaluator.evaluate(scene, scene.body().argument(call, index));
  }

  private static Set<CodeValue> lowered(Set<CodeValue> values) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue value : values) {
      found.add(
          value instanceof Text text
              ? new Text(text.text().toLowerCase(Locale.ROOT), text.isFromTable())
              : value);
    }
    return found;
  }

  private Set<CodeValue> path(Scene scene, MethodInsnNode call) {
    List<Set<CodeValue>> parts = new ArrayList<>(List.of(argument(scene, call, 0)));
    scene
        .body()
        .argument(call, 1)
        .map(it -> evaluator.arrayElements(scene, it))
        .ifPresent(
            names -> {
              for (Set<CodeValue> name : names) {
                parts.add(Set.of(new Text("/", false)));
                parts.add(name);
              }
            });
    return joined(parts);
  }

  private Set<CodeValue> formatted(
      Scene scene, MethodInsnNode call, Set<CodeValue> formats, int arrayIndex) {
    Set<CodeValue> found = new LinkedHashSet<>();
    List<Set<CodeValue>> values =
        scene
            .body()
            .argument(call, arrayIndex)
            .map(it -> evaluator.arrayElements(scene, it))
            .orElse(List.of());
    for (CodeValue format : formats) {
      if (format instanceof Text text) {
        found.addAll(joined(filled(text.text(), values)));
      } else {
        found.add(format);
      }
    }
    return found;
  }

  private static List<Set<CodeValue>> filled(String format, List<Set<CodeValue>> values) {
    List<Set<CodeValue>> parts = new ArrayList<>();
    String[] fixed = SLOT.split(format, -1);
    for (int i = 0; i < fixed.length; i++) {
      boolean isPlain = fixed[i].indexOf('%') < 0;
      String plain = isPlain ? fixed[i] : fixed[i].substring(0, fixed[i].indexOf('%'));
      parts.add(Set.of(new Text(plain, false)));
      if (!isPlain) {
        parts.add(Set.of(Open.because("it is formatted")));
      }
      if (i + 1 < fixed.length) {
        parts.add(i < values.size() ? values.get(i) : Set.of(Open.because("it is formatted")));
      }
    }
    return parts;
  }

  /** Returns what a concatenation makes that the compiler left to the runtime. */
  Set<CodeValue> concatenated(Scene scene, InvokeDynamicInsnNode call) {
    boolean isConcat = call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
    if (!isConcat) {
      return Set.of(Open.because("a lambda gives it"));
    }
    int count = Type.getArgumentTypes(call.desc).length;
    boolean hasRecipe = call.bsmArgs.length > 0 && call.bsmArgs[0] instanceof String;
    String recipe = hasRecipe ? (String) call.bsmArgs[0] : String.valueOf(HOLE).repeat(count);
    return joined(parts(scene, call, recipe));
  }

  private List<Set<CodeValue>> parts(Scene scene, InvokeDynamicInsnNode call, String recipe) {
    List<Set<CodeValue>> parts = new ArrayList<>();
    int hole = 0;
    int constant = 1;
    StringBuilder fixed = new StringBuilder();
    for (int i = 0; i < recipe.length(); i++) {
      char letter = recipe.charAt(i);
      if (letter == CONSTANT && constant < call.bsmArgs.length) {
        fixed.append(call.bsmArgs[constant++]);
      } else if (letter == HOLE) {
        parts.add(Set.of(new Text(fixed.toString(), false)));
        fixed.setLength(0);
        parts.add(evaluator.evaluate(scene, scene.body().argument(call, hole++)));
      } else {
        fixed.append(letter);
      }
    }
    parts.add(Set.of(new Text(fixed.toString(), false)));
    return parts;
  }

  /** Follows a chain of appends back to where the builder is made. */
  private Set<CodeValue> built(Scene scene, MethodInsnNode end) {
    Deque<Set<CodeValue>> parts = new ArrayDeque<>();
    Optional<Origin> at = scene.body().receiver(end);
    while (at.isPresent() && parts.size() < MAX_PARTS) {
      if (at.get().makers().size() != 1) {
        break;
      }
      var maker = at.get().makers().iterator().next();
      if (!(maker instanceof MethodInsnNode call) || !call.name.equals("append")) {
        return maker.getOpcode() == Opcodes.NEW && isOneChain(scene, at.get())
            ? joined(withStart(scene, at.get(), parts))
            : Set.of(Open.because("it is put together in several steps"));
      }
      parts.addFirst(argument(scene, call, 0));
      at = scene.body().receiver(call);
    }
    return Set.of(Open.because("it is put together in several steps"));
  }

  /** A builder that something else appends to as well is not followed. */
  private static boolean isOneChain(Scene scene, Origin builder) {
    long direct =
        scene.body().calls().stream()
            .filter(it -> BUILDERS.contains(it.owner) && !it.name.equals("<init>"))
            .filter(
                it ->
                    scene
                        .body()
                        .receiver(it)
                        .filter(on -> on.makers().containsAll(builder.makers()))
                        .isPresent())
            .count();
    return direct <= 1;
  }

  private List<Set<CodeValue>> withStart(Scene scene, Origin builder, Deque<Set<CodeValue>> parts) {
    List<Set<CodeValue>> all = new ArrayList<>(parts);
    for (MethodInsnNode call : scene.body().calls()) {
      if (call.name.equals("<init>")
          && call.desc.equals("(Ljava/lang/String;)V")
          && scene.body().receiver(call).filter(builder::equals).isPresent()) {
        all.add(0, argument(scene, call, 0));
      }
    }
    return all;
  }

  /** Returns every text that the parts make, or how far they are known. */
  private Set<CodeValue> joined(List<Set<CodeValue>> parts) {
    Set<CodeValue> texts = Set.of(new Text("", false));
    for (Set<CodeValue> part : parts) {
      Set<CodeValue> longer = new LinkedHashSet<>();
      for (CodeValue text : texts) {
        for (CodeValue next : part) {
          longer.add(appended(text, next));
        }
      }
      if (longer.size() > 16) {
        return Set.of(Open.because("it has too many possible values"));
      }
      texts = longer.isEmpty() ? texts : longer;
    }
    return texts;
  }

  private CodeValue appended(CodeValue text, CodeValue next) {
    if (next instanceof Text end && end.text().isEmpty()) {
      return text;
    }
    if (next instanceof CodeValue.Made made) {
      Set<CodeValue> shown = evaluator.textOf(made, 0);
      return shown.size() == 1
          ? appended(text, shown.iterator().next())
          : partly(text, Open.because("an object is in it"));
    }
    if (text instanceof Text start) {
      return next instanceof Text end ? together(start, end) : preceded(start.text(), next);
    }
    return next instanceof Text end ? followed(text, end.text()) : partly(text, next);
  }

  private static CodeValue together(Text start, Text end) {
    boolean isLong = start.text().length() + end.text().length() > MAX_LENGTH;
    return isLong
        ? Open.because("it is too long for a name")
        : new Text(start.text() + end.text(), start.isFromTable() || end.isFromTable());
  }

  private static CodeValue preceded(String start, CodeValue value) {
    if (start.isEmpty()) {
      return value;
    }
    if (value instanceof Parameter it) {
      return new Parameter(it.method(), it.index(), it.name(), start + it.before(), it.after());
    }
    return value instanceof Lookup it && it.source() == ValueLookup.Source.CONFIGURATION
        ? new Lookup(it.source(), start + it.expression(), it.otherwise().map(text -> start + text))
        : partly(new Text(start, false), value);
  }

  private static CodeValue followed(CodeValue value, String end) {
    if (value instanceof Parameter it) {
      return new Parameter(it.method(), it.index(), it.name(), it.before(), it.after() + end);
    }
    return value instanceof Lookup it && it.source() == ValueLookup.Source.CONFIGURATION
        ? new Lookup(it.source(), it.expression() + end, it.otherwise().map(text -> text + end))
        : partly(value, Open.because("more follows"));
  }

  /** Returns what a parameter's value makes with what the code puts around it. */
  CodeValue around(Parameter parameter, CodeValue value) {
    return appended(
        appended(new Text(parameter.before(), false), value), new Text(parameter.after(), false));
  }

  private static CodeValue partly(CodeValue first, CodeValue next) {
    String known =
        first instanceof Text text ? text.text() : first instanceof Open open ? open.known() : "";
    String more = first instanceof Text && next instanceof Open open ? open.known() : "";
    String reason =
        known.isEmpty()
            ? "it is put together from parts that the code does not decide"
            : "it begins with '" + known + more + "', and the code does not decide what follows";
    return new Open(known + more, reason);
  }
}
