package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;

/**
 * A run time's own name for a model, and the Hub id it stands for.
 *
 * @param confidence how sure the mapping is; a low one may only warn
 */
public record MappedName(String system, String name, String hubId, Confidence confidence) {
  public MappedName {
    requireNonNull(system, "system");
    requireNonNull(name, "name");
    requireNonNull(hubId, "hubId");
    requireNonNull(confidence, "confidence");
  }
}
