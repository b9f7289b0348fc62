package io.github.modelaudit.discovery.reference;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.NameMap;
import java.util.Set;

/**
 * What is known about the ways to write a model, whatever the project.
 *
 * @param endpoints the base URLs of mirrors of the Hub
 */
public record References(HostedCatalogue hosted, NameMap names, Set<String> endpoints) {
  public References {
    requireNonNull(hosted, "hosted");
    requireNonNull(names, "names");
    endpoints = Set.copyOf(endpoints);
  }

  /** Returns the parser for a project. */
  public ReferenceParser of(ProjectInputs inputs) {
    return new ReferenceParser(this, inputs);
  }
}
