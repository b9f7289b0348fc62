package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * What is known about the ways in which projects name models.
 *
 * @param configKeys the configuration keys of frameworks
 */
public record DetectionFacts(ConfigKeyCatalogue configKeys) {
  public DetectionFacts {
    requireNonNull(configKeys, "configKeys");
  }
}
