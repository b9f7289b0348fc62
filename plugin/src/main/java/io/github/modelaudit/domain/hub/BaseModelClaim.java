package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A base model as its author declares it; unchecked, so the id may be anything.
 *
 * @param declaredIn the fields that name it, for example {@code cardData.base_model}
 */
public record BaseModelClaim(String id, Relation relation, List<String> declaredIn) {
  public BaseModelClaim {
    requireNonNull(id, "id");
    requireNonNull(relation, "relation");
    declaredIn = List.copyOf(declaredIn);
  }
}
