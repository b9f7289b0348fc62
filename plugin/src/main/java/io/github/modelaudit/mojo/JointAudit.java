package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.AggregateRequest;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.discovery.project.ProjectInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Makes one audit of several modules out of the parameters of a goal that runs in one of them.
 *
 * <p>The goal's project changes while something is made for another module, so that one thread at a
 * time may use it.
 */
final class JointAudit {
  private final AuditMojo mojo;

  JointAudit(AuditMojo mojo) {
    this.mojo = requireNonNull(mojo, "mojo");
  }

  /** Something that is to be made of the parameters. */
  interface Wanted<T> {
    T of(Translation translation) throws AuditException;
  }

  /** How a module is called in reports. */
  static String name(MavenProject module) {
    return module.getGroupId() + ":" + module.getArtifactId();
  }

  /**
   * Returns the audit of modules as one.
   *
   * @param parts what modules have left that run the goal themselves
   */
  AggregateRequest request(MavenProject root, List<MavenProject> modules, ModuleParts parts)
      throws AuditException {
    List<ModuleInputs> inputs = inputs(modules, parts);
    boolean isWhole = modules.size() == mojo.session().getAllProjects().size();
    return new AggregateRequest(lead(root, inputs.get(0).inputs()), inputs, isWhole);
  }

  /** Returns what discovery may look at in each of the modules, in their order. */
  List<ModuleInputs> inputs(List<MavenProject> modules, ModuleParts parts) throws AuditException {
    var siblings = new Siblings(modules);
    var inputs = new ArrayList<ModuleInputs>();
    for (MavenProject module : modules) {
      Optional<ModuleInputs> left = parts.of(module);
      inputs.add(siblings.known(left.isPresent() ? left.get() : inputs(module)));
    }
    return inputs;
  }

  /** What discovery may look at in a module that does not run the goal. */
  private ModuleInputs inputs(MavenProject module) throws AuditException {
    List<ModelConfig> own = mojo.models;
    boolean isTyped = commandLine(module).hasUserProperty("models");
    boolean isOther = !module.equals(mojo.project()) && !isTyped;
    try {
      mojo.models = isOther ? ConfiguredModels.of(module, mojo.execution()) : own;
      return new ModuleInputs(name(module), in(module, Translation::inputs));
    } finally {
      mojo.models = own;
    }
  }

  /** The measure: what is named counts from here, what is only looked for lies at the root. */
  private AuditRequest lead(MavenProject root, ProjectInputs inputs) throws AuditException {
    boolean isNamed = mojo.policyFile != null || !mojo.policyFiles.isEmpty();
    MavenProject here = mojo.project();
    return new AuditRequest(
        in(root, Translation::identity),
        inputs,
        in(isNamed ? here : root, Translation::policy),
        in(mojo.lockFile == null ? root : here, Translation::lock),
        in(here, Translation::failOn),
        in(here, Translation::at));
  }

  /** Makes something of the parameters as if the goal ran in that module. */
  <T> T in(MavenProject module, Wanted<T> wanted) throws AuditException {
    MavenProject own = mojo.project();
    try {
      mojo.project = module;
      return wanted.of(new Translation(mojo, commandLine(module)));
    } finally {
      mojo.project = own;
    }
  }

  private CommandLine commandLine(MavenProject module) {
    return new CommandLine(mojo.session().getUserProperties(), module.getProperties());
  }
}
