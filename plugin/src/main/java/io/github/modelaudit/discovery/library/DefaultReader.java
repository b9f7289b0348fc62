package io.github.modelaudit.discovery.library;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.knowledge.DefaultPlace;
import io.github.modelaudit.knowledge.FrameworkDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Reads the name of a default model out of the library that is on the class path, so that it is the
 * one of exactly that version; what we know of the version is the fallback.
 */
public final class DefaultReader {
  private final ClassPath classPath;
  private final Libraries libraries;
  private final ConstantValues values;

  public DefaultReader(ClassPath classPath, Libraries libraries) {
    this.classPath = requireNonNull(classPath, "classPath");
    this.libraries = requireNonNull(libraries, "libraries");
    this.values = new ConstantValues(classPath);
  }

  /**
   * The name of a default model.
   *
   * @param origin where it was found, as words that follow a comma
   * @param confidence how sure it is that this version of the library has it
   */
  public record Name(String text, String origin, Confidence confidence) {
    public Name {
      requireNonNull(text, "text");
      requireNonNull(origin, "origin");
      requireNonNull(confidence, "confidence");
    }
  }

  /** Returns the default of a library; nothing when neither it nor our table tells one. */
  public Optional<Name> read(FrameworkDefault model, Library library) {
    for (DefaultPlace place : model.source().places()) {
      Optional<String> text = read(place);
      if (text.isPresent()) {
        return Optional.of(new Name(text.get(), "read from " + simple(place), Confidence.HIGH));
      }
    }
    Confidence unread =
        model.provenance().confidence() == Confidence.HIGH ? Confidence.MEDIUM : Confidence.LOW;
    return model
        .source()
        .of(library.version())
        .map(text -> new Name(text, "from our table", unread));
  }

  private static String simple(DefaultPlace place) {
    return place.type().substring(place.type().lastIndexOf('/') + 1);
  }

  private Optional<String> read(DefaultPlace place) {
    return libraries
        .find(place.library())
        .flatMap(Library::file)
        .flatMap(file -> classPath.read(file, place.type() + ".class"))
        .flatMap(ConstantValues::parse)
        .flatMap(type -> read(place, type))
        .filter(text -> !text.isBlank());
  }

  private Optional<String> read(DefaultPlace place, ClassNode type) {
    return switch (place.way()) {
      case CALL, FIELD -> only(assigned(place, type));
      case CONSTANT ->
          place.names().stream().flatMap(it -> values.constant(type, it).stream()).findFirst();
      case METHOD_ANNOTATION -> onMethod(place, type);
      case PARAMETER_ANNOTATION -> onParameter(place, type);
    };
  }

  /** Two names are no default: which one counts would be a guess. */
  private static Optional<String> only(Set<String> texts) {
    return texts.size() == 1 ? texts.stream().findFirst() : Optional.empty();
  }

  private Set<String> assigned(DefaultPlace place, ClassNode type) {
    Set<String> texts = new TreeSet<>();
    for (MethodNode method : type.methods) {
      if (method.name.equals("<init>")) {
        texts.addAll(assigned(place, type, method));
      }
    }
    return texts;
  }

  private Set<String> assigned(DefaultPlace place, ClassNode type, MethodNode method) {
    Set<String> texts = new TreeSet<>();
    try {
      Frame<SourceValue>[] frames =
          new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
      for (int i = 0; i < frames.length; i++) {
        Frame<SourceValue> frame = frames[i];
        if (frame != null && isTarget(place, type, method.instructions.get(i))) {
          SourceValue value = frame.getStack(frame.getStackSize() - 1);
          value.insns.forEach(it -> values.textOf(it, type).ifPresent(texts::add));
        }
      }
    } catch (AnalyzerException | RuntimeException e) {
      // A class that cannot be analysed tells no default; the table is asked instead.
      return Set.of();
    }
    return texts;
  }

  private static boolean isTarget(
      DefaultPlace place, ClassNode type, AbstractInsnNode instruction) {
    if (place.way() == DefaultPlace.Way.FIELD) {
      return instruction.getOpcode() == Opcodes.PUTFIELD
          && instruction instanceof FieldInsnNode put
          && put.owner.equals(type.name)
          && place.names().contains(put.name);
    }
    return instruction instanceof MethodInsnNode call
        && place.names().contains(call.name)
        && ConstantValues.hasOneArgument(call);
  }

  private static Optional<String> onMethod(DefaultPlace place, ClassNode type) {
    return type.methods.stream()
        .filter(method -> place.names().contains(method.name))
        .flatMap(method -> value(place, method.visibleAnnotations, "value").stream())
        .findFirst();
  }

  private static Optional<String> onParameter(DefaultPlace place, ClassNode type) {
    for (MethodNode method : type.methods) {
      int count = method.parameters == null ? 0 : method.parameters.size();
      List<AnnotationNode>[] annotations = method.visibleParameterAnnotations;
      for (int i = 0; annotations != null && i < Math.min(count, annotations.length); i++) {
        if (place.names().contains(method.parameters.get(i).name)) {
          Optional<String> text = value(place, annotations[i], "defaultValue");
          if (text.isPresent()) {
            return text;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> value(
      DefaultPlace place, @Nullable List<AnnotationNode> annotations, String key) {
    String wanted = place.annotation().map(it -> "L" + it + ";").orElse("");
    for (AnnotationNode annotation :
        annotations == null ? List.<AnnotationNode>of() : annotations) {
      List<Object> pairs = annotation.values == null ? List.of() : annotation.values;
      for (int i = 0; annotation.desc.equals(wanted) && i + 1 < pairs.size(); i += 2) {
        if (key.equals(pairs.get(i)) && pairs.get(i + 1) instanceof String text) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }
}
