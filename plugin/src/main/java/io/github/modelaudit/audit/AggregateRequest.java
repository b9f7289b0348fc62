package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ModuleInputs;
import java.util.List;

/**
 * Modules to audit as one.
 *
 * @param lead for which project and by which measure; of its inputs only those count that are among
 *     the modules
 * @param isWholeBuild true when these are all modules that the build has
 */
public record AggregateRequest(
    AuditRequest lead, List<ModuleInputs> modules, boolean isWholeBuild) {
  public AggregateRequest {
    requireNonNull(lead, "lead");
    modules = List.copyOf(modules);
  }
}
