package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditEngine;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.LockUpdate;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.hub.cache.CacheSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Asks the Hub about the models of the module and writes what it says to the lock file, so that the
 * goal {@code check} needs no network and says the same everywhere. Commit the file.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", threadSafe = true)
public final class LockMojo extends AuditMojo {

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
    Collection<RepoKey> models = found.keys();
    Path file = translation.lockToWrite();
    if (models.isEmpty()) {
      getLog().info("Nothing to lock: the module names no model of the Hub.");
      return;
    }
    Clock clock = Clock.systemUTC();
    HubClient hub = translation.client(unbelieving(settings));
    synchronized (translation.shared()) {
      LockUpdate.Result result =
          new LockUpdate(hub, clock.instant())
              .write(file, models, isShared(file, translation), new ProgressLog(getLog(), clock));
      hub.notices().forEach(this::warnOnce);
      report(result, translation.place().show(file));
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

  /**
   * A lock must say what the Hub says now. Our own cache would step in when the Hub is out of
   * reach; downloads of the Hub's clients are found by their commit and stay.
   */
  private static HubSettings unbelieving(HubSettings settings) {
    return settings.withCache(
        settings
            .cache()
            .localHubCache()
            .map(CacheSettings.NONE::withLocalHubCache)
            .orElse(CacheSettings.NONE));
  }

  private void report(LockUpdate.Result result, String file) {
    String count = result.entries() + (result.entries() == 1 ? " repository" : " repositories");
    if (!result.isWritten()) {
      getLog().info("'" + file + "' is up to date: " + count + ".");
      return;
    }
    result.diff().text().lines().forEach(getLog()::info);
    getLog().info("Wrote '" + file + "': " + count + ". Commit it.");
  }
}
