package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a framework needs on the class path before its keys for a provider have an effect.
 *
 * @param keys how the keys begin, in whole segments
 * @param selectors the words that choose this provider under a selector key
 * @param artifacts the libraries; one of them is enough
 */
public record ProviderLibrary(
    String framework, List<String> keys, List<String> selectors, List<ArtifactPattern> artifacts) {
  public ProviderLibrary {
    requireNonNull(framework, "framework");
    keys = List.copyOf(keys);
    selectors = List.copyOf(selectors);
    artifacts = List.copyOf(artifacts);
  }
}
