package io.github.modelaudit.discovery;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelDependency;
import java.util.List;
import java.util.Map;

/**
 * What several modules depend on together.
 *
 * @param result every model once, however many modules use it
 * @param users the modules that use each model, as {@code groupId:artifactId}, sorted
 */
public record JointResult(DiscoveryResult result, Map<ModelDependency, List<String>> users) {
  public JointResult {
    requireNonNull(result, "result");
    users = Map.copyOf(users);
  }

  /** Returns the modules that use a model. */
  public List<String> usersOf(ModelDependency model) {
    return users.getOrDefault(model, List.of());
  }
}
