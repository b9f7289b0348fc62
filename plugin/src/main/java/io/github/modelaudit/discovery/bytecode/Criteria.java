package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.ModelCriteria;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Reads builders that describe a model by several calls, of which none alone tells which it is. */
final class Criteria {
  private final List<ModelCriteria> known;
  private final SinkIndex index;
  private final Evaluator evaluator;

  Criteria(List<ModelCriteria> known, SinkIndex index, Evaluator evaluator) {
    this.known = known;
    this.index = index;
    this.evaluator = evaluator;
  }

  /** Returns the builder that a call ends. */
  Optional<ModelCriteria> findEnd(String owner, String name) {
    return known.stream()
        .filter(it -> it.owners().contains(owner) && it.end().equals(name))
        .findFirst();
  }

  /**
   * Returns what a finished builder is told, when that names no model and the library has to choose
   * one.
   */
  Optional<CodeValue> described(MethodBody body, MethodInsnNode end, ModelCriteria builder) {
    List<MethodInsnNode> calls = onSame(body, end);
    boolean isNamed =
        calls.stream()
            .anyMatch(
                it ->
                    builder.unless().contains(it.name)
                        || index.findSink(it.owner, it.name, it.desc).isPresent());
    List<MethodInsnNode> describing =
        calls.stream().filter(it -> builder.describing().contains(it.name)).toList();
    if (isNamed || describing.isEmpty()) {
      return Optional.empty();
    }
    String told =
        describing.stream()
            .map(it -> told(body, it))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    String by =
        describing.stream().map(it -> it.name).distinct().collect(Collectors.joining("', '"));
    return Optional.of(
        new Open(told, "the library chooses it among its models by what '" + by + "' asks for"));
  }

  /** Returns the values of a name together with the group that the same builder is given. */
  Set<CodeValue> grouped(
      MethodBody body, MethodInsnNode call, CallSink sink, Set<CodeValue> names) {
    if (sink.kind() != ConfigKey.Kind.ZOO_NAME) {
      return names;
    }
    List<String> groups =
        known.stream()
            .filter(it -> it.owners().contains(sink.owner()))
            .flatMap(it -> it.group().stream())
            .toList();
    Optional<MethodInsnNode> group =
        onSame(body, call).stream().filter(it -> groups.contains(it.name)).findFirst();
    Set<CodeValue> grouped = new LinkedHashSet<>();
    Optional<String> before = group.flatMap(it -> onlyText(body, it, 0));
    for (CodeValue name : names) {
      boolean isWhole = name instanceof Text text && text.text().indexOf(':') >= 0;
      grouped.add(
          before.isPresent() && !isWhole && name instanceof Text text
              ? new Text(before.get() + "/" + text.text(), text.isFromTable())
              : name);
    }
    return grouped;
  }

  private static List<MethodInsnNode> onSame(MethodBody body, MethodInsnNode call) {
    Set<Object> builder = Servers.roots(body, body.receiver(call));
    return body.calls().stream()
        .filter(it -> it.owner.equals(call.owner))
        .filter(it -> Servers.roots(body, body.receiver(it)).stream().anyMatch(builder::contains))
        .toList();
  }

  private String told(MethodBody body, MethodInsnNode call) {
    int count = Type.getArgumentTypes(call.desc).length;
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String part = constant(body, call, i).or(() -> Optional.of("?")).orElseThrow();
      told.append(i == 0 ? "" : "=").append(part);
    }
    return told.toString();
  }

  /** Returns a text, or the name of the constant that stands there. */
  private Optional<String> constant(MethodBody body, MethodInsnNode call, int argument) {
    Set<AbstractInsnNode> makers =
        body.argument(call, argument).map(Origin::makers).orElse(Set.of());
    if (makers.size() == 1 && makers.iterator().next() instanceof FieldInsnNode field) {
      String owner = field.owner.substring(field.owner.lastIndexOf('/') + 1);
      return Optional.of(owner.substring(owner.indexOf('$') + 1) + "." + field.name);
    }
    return onlyText(body, call, argument);
  }

  private Optional<String> onlyText(MethodBody body, MethodInsnNode call, int argument) {
    Set<CodeValue> values =
        body.argument(call, argument)
            .map(it -> evaluator.askText(Scene.of(body, 0), it))
            .orElse(Set.of());
    return values.size() == 1 && values.iterator().next() instanceof Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
