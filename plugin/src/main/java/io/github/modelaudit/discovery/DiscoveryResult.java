package io.github.modelaudit.discovery;

import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Problem;
import java.util.List;

/**
 * What a project depends on.
 *
 * @param models every model once, sorted by kind, source and name
 * @param problems what could not be looked at, sorted
 */
public record DiscoveryResult(List<ModelDependency> models, List<Problem> problems) {
  public DiscoveryResult {
    models = List.copyOf(models);
    problems = problems.stream().sorted().distinct().toList();
  }
}
