package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * One run of a goal over the modules of a build: which of them run it, and which have come to it.
 *
 * <p>A module whose plugin has dependencies of its own loads the plugin a second time. So what is
 * kept here is of the JDK's own types and under a name, not under a class.
 */
final class ModuleRound {
  private static final String DEFAULT_PHASE = "verify";
  private static final String LEFT = " end";

  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;

  /** Takes the run of the goal in one of the modules. */
  ModuleRound(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = requireNonNull(session, "session");
    this.project = requireNonNull(project, "project");
    this.execution = requireNonNull(execution, "execution");
  }

  /** What tells this run from others of the same build. */
  String key() {
    return String.join(
        " ", "model-audit", execution.getGoal(), execution.getExecutionId(), phaseIn(project));
  }

  /**
   * Returns the modules that run the goal, in the order of the build: all when it was typed, else
   * those that bind the same execution to the same phase.
   */
  List<MavenProject> participants() {
    return session.getProjects().stream().filter(this::takesPart).toList();
  }

  /** True when a module runs the goal in this run. */
  boolean takesPart(MavenProject module) {
    return isTyped() || module.equals(project) || phaseIn(module).equals(phaseIn(project));
  }

  /** The module whose parameters count for all: the root of the build, if it runs the goal. */
  MavenProject lead() {
    MavenProject root = root();
    List<MavenProject> all = participants();
    return all.contains(root) ? root : all.get(0);
  }

  /** The project in whose folder Maven was started, whether it is built or not. */
  MavenProject root() {
    return session.getAllProjects().stream()
        .filter(MavenProject::isExecutionRoot)
        .findFirst()
        .orElse(session.getTopLevelProject());
  }

  /** True when the module has come to the goal, and skipped it. */
  boolean isSkipped(MavenProject module) {
    Map<String, Boolean> come = come();
    synchronized (come) {
      return come.getOrDefault(module.getId(), false);
    }
  }

  /**
   * Counts this module as come.
   *
   * @param isSkipped true when the module wants nothing of the goal
   * @return true for exactly one module: the last that was waited for
   */
  boolean comesLast(boolean isSkipped) {
    Map<String, Boolean> come = come();
    synchronized (come) {
      boolean isNew = come.putIfAbsent(project.getId(), isSkipped) == null;
      return isNew && participants().stream().allMatch(it -> come.containsKey(it.getId()));
    }
  }

  /** Leaves what is to be done at the end, by the module whose parameters count for all. */
  void leave(Callable<Void> end) {
    data().set(key() + LEFT, end);
  }

  /** Returns what is to be done at the end; nothing when the module that counts has skipped. */
  @SuppressWarnings("unchecked") // Nobody else knows the key.
  Optional<Callable<Void>> left() {
    return Optional.ofNullable((Callable<Void>) data().get(key() + LEFT));
  }

  private SessionData data() {
    return session.getRepositorySession().getData();
  }

  @SuppressWarnings("unchecked") // Nobody else knows the key.
  private Map<String, Boolean> come() {
    data().set(key(), null, new TreeMap<String, Boolean>());
    return (Map<String, Boolean>) data().get(key());
  }

  private boolean isTyped() {
    return execution.getSource() == MojoExecution.Source.CLI;
  }

  /** The phase that a module binds the execution to; empty when it does not, or was not asked. */
  private String phaseIn(MavenProject module) {
    if (isTyped()) {
      return "";
    }
    return Optional.ofNullable(module.getPlugin(execution.getPlugin().getKey()))
        .map(plugin -> plugin.getExecutionsAsMap().get(execution.getExecutionId()))
        .filter(bound -> bound.getGoals().contains(execution.getGoal()))
        .map(ModuleRound::phase)
        .orElse("");
  }

  private static String phase(PluginExecution bound) {
    return Optional.ofNullable(bound.getPhase()).orElse(DEFAULT_PHASE);
  }
}
