package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AggregateRequest;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.lock.LockFile;
import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Audits the models of all modules as one, and fails the build when they violate the policy: each
 * model is judged and reported once, with the modules that use it.
 *
 * <p>Bind it in the pom at the root: it runs in every module, and the last one does the audit. The
 * reports are in {@code target/model-audit} of the root. On the command line: {@code mvn verify
 * model-audit:aggregate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "aggregate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class AggregateMojo extends AuditMojo {
  private static final String REPORTS = "model-audit";

  @Inject
  AggregateMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation)
      throws AuditException, MojoExecutionException, MojoFailureException {
    ModuleRound round = round();
    ModuleParts parts = parts(round);
    parts.leave(project(), new ModuleInputs(name(project()), translation.inputs()));
    if (project().equals(round.lead())) {
      round.leave(() -> end(round, parts));
    }
    if (round.comesLast(false)) {
      end(round);
    }
  }

  /** Others wait for this module, too. */
  @Override
  void skipped() throws MojoExecutionException, MojoFailureException {
    ModuleRound round = round();
    if (round.comesLast(true)) {
      end(round);
    }
  }

  private ModuleRound round() {
    return new ModuleRound(session(), project(), execution());
  }

  private ModuleParts parts(ModuleRound round) {
    return SharedState.of(session()).get(round.key(), ModuleParts.class, ModuleParts::new);
  }

  private static void end(ModuleRound round) throws MojoExecutionException, MojoFailureException {
    Optional<Callable<Void>> left = round.left();
    if (left.isEmpty()) {
      return;
    }
    try {
      left.get().call();
    } catch (MojoExecutionException | MojoFailureException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Ends the round with this module's parameters, in whichever module that is. */
  private @Nullable Void end(ModuleRound round, ModuleParts parts)
      throws MojoExecutionException, MojoFailureException {
    Thread thread = Thread.currentThread();
    ClassLoader other = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(AggregateMojo.class.getClassLoader());
      aggregate(round, parts, getLog());
      return null;
    } catch (AuditException e) {
      throw cannotRun(e);
    } finally {
      thread.setContextClassLoader(other);
    }
  }

  /** Audits all modules by the parameters of this one; the module that this is may have ended. */
  private void aggregate(ModuleRound round, ModuleParts parts, Log log)
      throws AuditException, MojoFailureException {
    List<MavenProject> modules =
        session().getProjects().stream().filter(it -> !isSkipped(it, round)).toList();
    unbuilt(modules, round).ifPresent(log::warn);
    List<ModuleInputs> inputs = inputs(modules, parts);
    AuditRequest lead = lead(round.root(), inputs.get(0).inputs());
    ownLocks(modules, lead).ifPresent(log::warn);
    Conclusion conclusion = conclusion(round.root(), lead);
    int all = session().getAllProjects().size();
    AuditOutcome outcome =
        in(project(), Translation::engine)
            .aggregate(
                new AggregateRequest(lead, inputs, modules.size() == all),
                new ProgressLog(log, Clock.systemUTC()));
    outcome.notices().forEach(this::warnOnce);
    if (modules.size() < all) {
      log.info(
          "Looked at %d of %d modules: the others are not part of this build, or skip the audit."
              .formatted(modules.size(), all));
    }
    conclusion.of(outcome, log);
  }

  private List<ModuleInputs> inputs(List<MavenProject> modules, ModuleParts parts)
      throws AuditException {
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
    List<ModelConfig> own = models;
    boolean isTyped = commandLine(module).hasUserProperty("models");
    boolean isOther = !module.equals(project()) && !isTyped;
    try {
      models = isOther ? ConfiguredModels.of(module, execution()) : own;
      return new ModuleInputs(name(module), in(module, Translation::inputs));
    } finally {
      models = own;
    }
  }

  /** The measure: what is named counts from here, what is only looked for lies at the root. */
  private AuditRequest lead(MavenProject root, ProjectInputs inputs) throws AuditException {
    boolean isNamed = policyFile != null || !policyFiles.isEmpty();
    return new AuditRequest(
        in(root, Translation::identity),
        inputs,
        in(isNamed ? project() : root, Translation::policy),
        in(lockFile == null ? root : project(), Translation::lock),
        in(project(), Translation::failOn),
        in(project(), Translation::at));
  }

  private Conclusion conclusion(MavenProject root, AuditRequest lead) throws AuditException {
    if (reportsOf(project()).equals(outputDirectory)) {
      outputDirectory = reportsOf(root);
    }
    Reports reports = in(root, translation -> new Reports(translation, formats));
    return new Conclusion(reports, lead.failOn(), Conclusion.asked(onIncomplete, frozen));
  }

  private static File reportsOf(MavenProject module) {
    return new File(module.getBuild().getDirectory(), REPORTS);
  }

  /** Modules that this audit comes too early for. */
  private Optional<String> unbuilt(List<MavenProject> modules, ModuleRound round) {
    String names =
        modules.stream()
            .filter(it -> !round.takesPart(it) && session().getResult().getBuildSummary(it) == null)
            .filter(AggregateMojo::hasSources)
            .map(it -> "'" + it.getArtifactId() + "'")
            .collect(Collectors.joining(", "));
    return Optional.of(names)
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                "The goal 'aggregate' comes before these modules are built: %s. Their classes are not there yet, or are those of an earlier build."
                        .formatted(text)
                    + " Remove <inherited>false</inherited>, so that the last module does the audit, or type the goal: 'mvn verify model-audit:aggregate'.");
  }

  /** Locks that modules have of their own, where nobody names the one for all. */
  private Optional<String> ownLocks(List<MavenProject> modules, AuditRequest lead)
      throws AuditException {
    if (lockFile != null) {
      return Optional.empty();
    }
    BuildPlace place = in(project(), Translation::place);
    String names =
        modules.stream()
            .map(it -> it.getBasedir().toPath().resolve(LockFile.NAME))
            .filter(Files::isRegularFile)
            .filter(it -> !lead.lock().file().equals(Optional.of(it)))
            .map(it -> "'" + place.show(it) + "'")
            .collect(Collectors.joining(", "));
    return Optional.of(names)
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                "The goal 'aggregate' reads one lock for all modules, and not %s. Delete what is not read and run 'mvn model-audit:lock' at the root, which writes one for all."
                    .formatted(text));
  }

  private static boolean hasSources(MavenProject module) {
    return new ProjectSources(module, module.getBasedir().toPath())
        .classes().stream().anyMatch(it -> !it.sources().isEmpty());
  }

  private boolean isSkipped(MavenProject module, ModuleRound round) {
    return round.takesPart(module)
        ? round.isSkipped(module)
        : Boolean.parseBoolean(module.getProperties().getProperty("model-audit.skip"));
  }

  private static String name(MavenProject module) {
    return module.getGroupId() + ":" + module.getArtifactId();
  }

  private CommandLine commandLine(MavenProject module) {
    return new CommandLine(session().getUserProperties(), module.getProperties());
  }

  /** Something that is to be made of the parameters. */
  private interface Wanted<T> {
    T of(Translation translation) throws AuditException;
  }

  /** Makes something of the parameters as if the goal ran in that module. */
  private <T> T in(MavenProject module, Wanted<T> wanted) throws AuditException {
    MavenProject own = project();
    try {
      project = module;
      return wanted.of(new Translation(this, commandLine(module)));
    } finally {
      project = own;
    }
  }
}
