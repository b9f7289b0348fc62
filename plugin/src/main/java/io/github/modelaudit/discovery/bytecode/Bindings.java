package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.knowledge.ValueAnnotation;
import io.github.modelaudit.knowledge.ValueAnnotation.Form;
import io.github.modelaudit.knowledge.ValueLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells what the annotations of classes and their members say about configuration. */
final class Bindings {
  private final Map<String, ValueAnnotation> known = new HashMap<>();

  Bindings(List<ValueAnnotation> annotations) {
    annotations.forEach(it -> known.put("L" + it.type() + ";", it));
  }

  /** Returns what a field is filled with. */
  Optional<CodeValue> ofField(FieldNode field) {
    return value(all(field.visibleAnnotations, field.invisibleAnnotations));
  }

  /** Returns what a parameter is filled with. */
  Optional<CodeValue> ofParameter(MethodNode method, int index) {
    return value(ofParameterAt(method, index));
  }

  private static List<AnnotationNode> ofParameterAt(MethodNode method, int index) {
    List<AnnotationNode> all = new ArrayList<>();
    Optional.ofNullable(method.visibleParameterAnnotations)
        .ifPresent(it -> all.addAll(at(it, index)));
    Optional.ofNullable(method.invisibleParameterAnnotations)
        .ifPresent(it -> all.addAll(at(it, index)));
    return all;
  }

  private static List<AnnotationNode> at(List<AnnotationNode>[] annotations, int index) {
    return index < annotations.length
        ? Optional.ofNullable(annotations[index]).orElse(List.of())
        : List.of();
  }

  private Optional<CodeValue> value(List<AnnotationNode> annotations) {
    Optional<CodeValue> expression =
        text(annotations, Form.EXPRESSION)
            .map(
                it -> new CodeValue.Lookup(ValueLookup.Source.CONFIGURATION, it, Optional.empty()));
    return expression.or(
        () ->
            text(annotations, Form.KEY)
                .map(it -> CodeValue.Lookup.ofKey(it, otherwise(annotations))));
  }

  private Optional<String> otherwise(List<AnnotationNode> annotations) {
    for (AnnotationNode annotation : annotations) {
      ValueAnnotation what = known.get(annotation.desc);
      if (what != null && what.form() == Form.KEY && what.otherwise().isPresent()) {
        return attribute(annotation, what.otherwise().get());
      }
    }
    return Optional.empty();
  }

  /** Returns what stands in front of the names of the members of a class. */
  Optional<String> prefix(ClassNode type) {
    List<AnnotationNode> annotations = all(type.visibleAnnotations, type.invisibleAnnotations);
    boolean isBound = annotations.stream().anyMatch(it -> isOfForm(it, Form.PREFIX));
    return isBound ? Optional.of(text(annotations, Form.PREFIX).orElse("")) : Optional.empty();
  }

  private boolean isOfForm(AnnotationNode annotation, Form form) {
    ValueAnnotation what = known.get(annotation.desc);
    return what != null && what.form() == form;
  }

  /** Returns the lookup of a member below a prefix. */
  CodeValue member(String prefix, FieldNode field, Optional<String> otherwise) {
    List<AnnotationNode> all = all(field.visibleAnnotations, field.invisibleAnnotations);
    return member(prefix, field.name, all, otherwise);
  }

  /** Returns the lookup of a member that a method without code stands for. */
  CodeValue member(String prefix, MethodNode method) {
    List<AnnotationNode> all = all(method.visibleAnnotations, method.invisibleAnnotations);
    return member(prefix, method.name, all, text(all, Form.OTHERWISE));
  }

  private CodeValue member(
      String prefix, String name, List<AnnotationNode> all, Optional<String> otherwise) {
    String own = text(all, Form.MEMBER).orElse(name);
    String key = prefix.isEmpty() ? own : prefix + "." + own;
    return CodeValue.Lookup.ofKey(key, otherwise);
  }

  /**
   * Returns what the parameter of a constructor that fills a member holds without configuration.
   */
  Optional<String> otherwise(ClassNode type, String member) {
    for (MethodNode method : type.methods) {
      int index = method.name.equals("<init>") ? indexOf(method, member) : -1;
      if (index >= 0) {
        Optional<String> text = text(ofParameterAt(method, index), Form.OTHERWISE);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static int indexOf(MethodNode method, String parameter) {
    int count = Type.getArgumentTypes(method.desc).length;
    for (int i = 0;
        method.parameters != null && i < Math.min(count, method.parameters.size());
        i++) {
      if (parameter.equals(method.parameters.get(i).name)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<String> text(List<AnnotationNode> annotations, Form form) {
    for (AnnotationNode annotation : annotations) {
      ValueAnnotation what = known.get(annotation.desc);
      if (what != null && what.form() == form) {
        return what.attributes().stream()
            .flatMap(it -> attribute(annotation, it).stream())
            .filter(it -> !it.isEmpty())
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(AnnotationNode annotation, String name) {
    List<Object> values = annotation.values == null ? List.of() : annotation.values;
    for (int i = 0; i + 1 < values.size(); i += 2) {
      if (name.equals(values.get(i))) {
        Object value = values.get(i + 1);
        Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        return first instanceof String text ? Optional.of(text) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<AnnotationNode> all(
      @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
    List<AnnotationNode> all = new ArrayList<>();
    if (visible != null) {
      all.addAll(visible);
    }
    if (invisible != null) {
      all.addAll(invisible);
    }
    return all;
  }
}
