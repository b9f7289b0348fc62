package io.github.modelaudit.policy;

import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelDependency;
import java.util.List;

/** Says what the project calls a model, to readers who know it by that name. */
final class GivenNames {
  private GivenNames() {}

  /** Returns a sentence to append to a message; empty when the project uses the model's name. */
  static String sentence(ModelDependency dependency) {
    List<String> names =
        dependency.names().stream()
            .map(GivenName::name)
            .filter(name -> !name.equalsIgnoreCase(dependency.ref().name()))
            .distinct()
            .toList();
    return names.isEmpty() ? "" : " The project calls it " + Words.listed(names) + sure(dependency);
  }

  private static String sure(ModelDependency dependency) {
    return switch (dependency.identity()) {
      case HIGH -> ".";
      case MEDIUM -> ", which most likely means this model.";
      case LOW -> "; it is not sure that this model is meant.";
    };
  }
}
