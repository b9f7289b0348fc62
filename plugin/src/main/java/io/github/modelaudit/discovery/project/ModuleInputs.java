package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

/**
 * One of several modules that are looked at together.
 *
 * @param module how the module is called: {@code groupId:artifactId}
 */
public record ModuleInputs(String module, ProjectInputs inputs) {
  public ModuleInputs {
    requireNonNull(module, "module");
    requireNonNull(inputs, "inputs");
  }
}
