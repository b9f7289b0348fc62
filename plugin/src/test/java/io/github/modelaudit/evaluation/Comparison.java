package io.github.modelaudit.evaluation;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The labels of a module beside what the report of its build shows.
 *
 * <p>A label is found when its model is shown with an effect in its scope. What is shown with an
 * effect and has no label in that scope is a false alarm. Optional labels count on neither side.
 */
record Comparison(LabelledModule module, List<Reported> reported) {
  Comparison {
    reported = List.copyOf(reported);
  }

  /** What the report has to show. */
  List<Label> required(Predicate<Scope> scopes) {
    return labels(Label.Effect.REQUIRED).stream().filter(it -> scopes.test(it.scope())).toList();
  }

  List<Label> found(Predicate<Scope> scopes) {
    return required(scopes).stream().filter(this::isFound).toList();
  }

  List<Label> missed(Predicate<Scope> scopes) {
    return required(scopes).stream().filter(label -> !isFound(label)).toList();
  }

  /** Found labels with a sighting at a line that they name. */
  List<Label> placed(Predicate<Scope> scopes) {
    return found(scopes).stream().filter(label -> shown(label).anyMatch(label::isPlaced)).toList();
  }

  /** What is shown rightly because a label asks for it. */
  List<Reported> right(Predicate<Scope> scopes) {
    return active(scopes).filter(it -> isLabelled(it, Label.Effect.REQUIRED)).toList();
  }

  List<Reported> falseAlarms(Predicate<Scope> scopes) {
    return active(scopes)
        .filter(it -> !isLabelled(it, Label.Effect.REQUIRED))
        .filter(it -> !isLabelled(it, Label.Effect.OPTIONAL))
        .toList();
  }

  /** What the report says about a label that was missed. */
  String insteadOf(Label label) {
    for (Reported other : reported) {
      if (label.means(other)) {
        return other.isActive()
            ? "shown in scope " + name(other.scope())
            : "shown as inactive: " + other.because().orElseThrow();
      }
    }
    return "not shown";
  }

  /** What the labels say about a false alarm. */
  String insteadOf(Reported alarm) {
    for (Label label : module.labels()) {
      if (label.means(alarm)) {
        return label.effect() == Label.Effect.INACTIVE
            ? "labelled as inactive: " + label.why()
            : "labelled in scope " + name(label.scope());
      }
    }
    return "not labelled";
  }

  private boolean isFound(Label label) {
    return shown(label).findAny().isPresent();
  }

  private Stream<Reported> shown(Label label) {
    return active(scope -> scope == label.scope()).filter(label::means);
  }

  private Stream<Reported> active(Predicate<Scope> scopes) {
    return reported.stream().filter(Reported::isActive).filter(it -> scopes.test(it.scope()));
  }

  private boolean isLabelled(Reported shown, Label.Effect effect) {
    return labels(effect).stream()
        .anyMatch(label -> label.scope() == shown.scope() && label.means(shown));
  }

  private List<Label> labels(Label.Effect effect) {
    return module.labels().stream().filter(label -> label.effect() == effect).toList();
  }

  private static String name(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
