package io.github.modelaudit.discovery;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Problem;
import java.util.List;

/**
 * What a project depends on.
 *
 * @param models every model once, sorted by kind, source and name
 * @param problems what could not be looked at, sorted
 * @param reach how far discovery could see
 */
public record DiscoveryResult(
    List<ModelDependency> models, List<Problem> problems, DiscoveryReach reach) {
  public DiscoveryResult {
    requireNonNull(reach, "reach");
    models = List.copyOf(models);
    problems = problems.stream().sorted().distinct().toList();
  }
}
