package io.github.modelaudit.evaluation;

import java.util.List;
import java.util.Map;

/**
 * A Maven module that was read by hand.
 *
 * @param path from the root of the project; {@code .} for the root itself
 * @param properties what its build is told beyond what the project's is
 * @param labels empty when there is no model in it
 */
record LabelledModule(String path, Map<String, String> properties, List<Label> labels) {
  LabelledModule {
    properties = Map.copyOf(properties);
    labels = List.copyOf(labels);
  }
}
