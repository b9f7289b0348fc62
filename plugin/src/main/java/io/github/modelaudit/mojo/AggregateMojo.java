package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AggregateRequest;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.lock.LockFile;
import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
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
    parts.leave(project(), new ModuleInputs(JointAudit.name(project()), translation.inputs()));
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
    var audit = new JointAudit(this);
    AggregateRequest request = audit.request(round.root(), modules, parts);
    ownLocks(modules, request.lead()).ifPresent(log::warn);
    Conclusion conclusion = conclusion(round.root(), request.lead());
    AuditOutcome outcome =
        audit
            .in(project(), Translation::engine)
            .aggregate(request, new ProgressLog(log, Clock.systemUTC()));
    int all = session().getAllProjects().size();
    outcome.notices().forEach(this::warnOnce);
    if (modules.size() < all) {
      log.info(
          "Looked at %d of %d modules: the others are not part of this build, or skip the audit."
              .formatted(modules.size(), all));
    }
    conclusion.of(outcome, log);
  }

  private Conclusion conclusion(MavenProject root, AuditRequest lead) throws AuditException {
    if (reportsOf(project()).equals(outputDirectory)) {
      outputDirectory = reportsOf(root);
    }
    Reports reports =
        new JointAudit(this).in(root, translation -> new Reports(translation, formats));
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
    BuildPlace place = new JointAudit(this).in(project(), Translation::place);
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
}
