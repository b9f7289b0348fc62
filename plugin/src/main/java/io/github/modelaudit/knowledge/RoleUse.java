package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;

/**
 * What shows that a program uses a model of a role, when a framework provides one for every role.
 *
 * @param types internal names of types; a {@code *} at the end stands for any text
 * @param returns internal names of types that only such a model makes, where a method that the
 *     project leaves to the framework returns them: the same types as arguments show nothing
 * @param artifacts libraries that use such a model by themselves
 */
public record RoleUse(
    String framework,
    ModelRole role,
    List<String> types,
    List<String> returns,
    List<ArtifactPattern> artifacts) {
  public RoleUse {
    requireNonNull(framework, "framework");
    requireNonNull(role, "role");
    types = List.copyOf(types);
    returns = List.copyOf(returns);
    artifacts = List.copyOf(artifacts);
  }
}
