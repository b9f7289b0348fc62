package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import java.util.List;
import java.util.Optional;

/**
 * A link from a model to a base model.
 *
 * @param id the base model as declared
 * @param key what was asked of the hub; absent when the declared id is not one, or the link was cut
 * @param gap why the link could not be followed; absent when {@code key} is present
 */
public record Parent(
    String id,
    Relation relation,
    List<String> declaredIn,
    Optional<RepoKey> key,
    Optional<String> gap) {
  public Parent {
    requireNonNull(id, "id");
    requireNonNull(relation, "relation");
    declaredIn = List.copyOf(declaredIn);
    requireNonNull(key, "key");
    requireNonNull(gap, "gap");
    if (key.isPresent() == gap.isPresent()) {
      throw new IllegalArgumentException("A link has either a key or a gap: '" + id + "'.");
    }
  }
}
