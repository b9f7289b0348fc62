package io.github.modelaudit.mojo;

import io.github.modelaudit.discovery.project.ModuleInputs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.project.MavenProject;

/** What discovery may look at in the modules of a build, as far as they have come to the goal. */
final class ModuleParts {
  private final Map<String, ModuleInputs> inputs = new ConcurrentHashMap<>();

  /** Leaves what discovery may look at in a module, as the module's own parameters have it. */
  void leave(MavenProject module, ModuleInputs part) {
    inputs.put(module.getId(), part);
  }

  /** Returns what a module has left; nothing when it does not run the goal. */
  Optional<ModuleInputs> of(MavenProject module) {
    return Optional.ofNullable(inputs.get(module.getId()));
  }
}
