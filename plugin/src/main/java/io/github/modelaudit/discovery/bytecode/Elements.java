package io.github.modelaudit.discovery.bytecode;

import io.github.modelaudit.discovery.bytecode.CodeValue.Made;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells what an element of a collection may be that the code makes of written values: any of them,
 * for which of them a loop has in hand, nobody can tell.
 */
final class Elements {
  /** Stands for every collection. */
  private static final String COLLECTION = "java/util/Collection";

  private static final Set<String> MADE =
      Set.of(
          "java/util/List.of",
          "java/util/Set.of",
          "java/util/Arrays.asList",
          "kotlin/collections/CollectionsKt.listOf",
          "kotlin/collections/SetsKt.setOf");

  private static final Set<String> WALKED =
      Set.of(
          "java/util/List.iterator",
          "java/util/Set.iterator",
          "java/util/Collection.iterator",
          "java/lang/Iterable.iterator");

  private static final Set<String> TAKEN =
      Set.of(
          "java/util/Iterator.next",
          "java/util/List.get",
          "java/util/List.getFirst",
          "java/util/List.getLast");

  private final Evaluator evaluator;

  Elements(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Returns a collection that a call makes, or an element that it takes from one. */
  Optional<Set<CodeValue>> of(Scene scene, MethodInsnNode call) {
    String name = call.owner + "." + call.name;
    if (MADE.contains(name)) {
      return Optional.of(Set.of(new Made(COLLECTION, "", List.of(written(scene, call)))));
    }
    if (!WALKED.contains(name) && !TAKEN.contains(name)) {
      return Optional.empty();
    }
    Set<CodeValue> from = evaluator.evaluate(scene, scene.body().receiver(call));
    return Optional.of(WALKED.contains(name) ? from : elements(from));
  }

  private static Set<CodeValue> elements(Set<CodeValue> collections) {
    Set<CodeValue> found = new LinkedHashSet<>();
    for (CodeValue collection : collections) {
      if (collection instanceof Made made && made.type().equals(COLLECTION)) {
        found.addAll(made.arguments().get(0));
      } else {
        found.add(Open.because("it is an element of a collection that cannot be followed"));
      }
    }
    return found.isEmpty() ? Set.of(Open.because("it is an element of a collection")) : found;
  }

  private Set<CodeValue> written(Scene scene, MethodInsnNode call) {
    Set<CodeValue> found = new LinkedHashSet<>();
    Type[] types = Type.getArgumentTypes(call.desc);
    for (int i = 0; i < types.length; i++) {
      Optional<Origin> argument = scene.body().argument(call, i);
      if (types[i].getSort() == Type.ARRAY && argument.isPresent()) {
        evaluator.arrayElements(scene, argument.get()).forEach(found::addAll);
      } else {
        found.addAll(evaluator.evaluate(scene, argument));
      }
    }
    return found;
  }
}
