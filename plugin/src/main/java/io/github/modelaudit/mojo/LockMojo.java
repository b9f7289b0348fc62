package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditEngine;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.LockUpdate;
import io.github.modelaudit.audit.ModelChoice;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Asks the Hub about the models of the module and writes what it says to the lock file, so that the
 * goal {@code check} needs no network and says the same everywhere. Commit the file.
 *
 * <p>The modules of a build share one file at its root: each adds what it needs.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", threadSafe = true)
public final class LockMojo extends AuditMojo {

  /**
   * The models to update, by their ids, with or without {@code @revision}; all others keep what is
   * locked of them. Base models and datasets of those named are updated with them. On the command
   * line: {@code -Dmodel-audit.update=org/name,org/other}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.update")
  List<String> update = List.of();

  @Inject
  LockMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation) throws AuditException {
    HubSettings settings = translation.access().settings();
    if (settings.isOffline()) {
      throw new AuditException(
          "Cannot lock offline: the facts must come from the Hub. Run without -o, <offline> and"
              + " HF_HUB_OFFLINE.");
    }
    ProjectInputs inputs = translation.inputs();
    AuditEngine.Repositories found = translation.engine().repositoriesOf(inputs);
    found.problems().forEach(this::warn);
    Collection<RepoKey> models = ModelChoice.of(update).among(found.keys());
    Path file = translation.lockToWrite();
    if (models.isEmpty()) {
      getLog().info("Nothing to lock: the module names no model of the Hub.");
      return;
    }
    Clock clock = Clock.systemUTC();
    HubClient hub = translation.client(HubAccess.unbelieving(settings));
    synchronized (SharedState.turn(session(), file.toAbsolutePath().normalize().toString())) {
      boolean keepsOthers = !update.isEmpty() || isShared(file, translation);
      LockUpdate.Plan plan =
          translation
              .engine()
              .lockUpdate(hub, clock.instant())
              .plan(file, models, keepsOthers, new ProgressLog(getLog(), clock));
      hub.notices().forEach(this::warnOnce);
      write(plan, translation.place().show(file));
    }
    translation.engine().compareWeights(inputs, found.models(), file).forEach(this::warn);
  }

  private void warn(Problem problem) {
    getLog().warn(problem.message() + " " + problem.remedy());
  }

  private boolean isShared(Path file, Translation translation) {
    boolean isAbove = !file.toAbsolutePath().normalize().startsWith(translation.place().module());
    return isAbove || !project().getModel().getModules().isEmpty();
  }

  /** Shows what will be written before it is. */
  private void write(LockUpdate.Plan plan, String file) throws AuditException {
    plan.diff().text().lines().map(ConsoleReport::clean).forEach(getLog()::info);
    plan.changes().forEach(change -> new DriftLog(getLog()).print(change));
    String count = plan.entries() + (plan.entries() == 1 ? " repository" : " repositories");
    boolean isWritten = LockUpdate.write(plan);
    getLog()
        .info(
            isWritten
                ? "Wrote '" + file + "': " + count + ". Commit it."
                : "'" + file + "' is up to date: " + count + ".");
  }
}
