package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import java.util.List;
import java.util.Optional;

/**
 * A class of a library that stands for models: one that contains a model, or the client of a
 * provider.
 *
 * @param provider whose client it is; absent when it runs the model itself
 * @param hubIds the model that it contains, the original first, then what it was converted from;
 *     empty for a client
 * @param role what the model is for; absent when the class does not say
 */
public record KnownClass(
    Optional<String> provider,
    List<String> hubIds,
    Optional<ModelRole> role,
    Confidence confidence) {
  public KnownClass {
    requireNonNull(provider, "provider");
    hubIds = List.copyOf(hubIds);
    requireNonNull(role, "role");
    requireNonNull(confidence, "confidence");
  }
}
