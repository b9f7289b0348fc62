package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.LockUpdate;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Asks the Hub about the models of the module and writes what it says to the lock file, so that the
 * goal {@code check} needs no network and says the same everywhere. Commit the file.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", threadSafe = true, requiresProject = false)
public final class LockMojo extends AuditMojo {

  @Inject
  LockMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void run(Translation translation) throws AuditException {
    HubSettings settings = translation.access().settings();
    if (settings.isOffline()) {
      throw new AuditException(
          "Cannot lock offline: the facts must come from the Hub. Run without -o, <offline> and"
              + " HF_HUB_OFFLINE.");
    }
    Collection<RepoKey> models = translation.engine().repositoriesOf(translation.inputs());
    Path file = translation.lockToWrite();
    if (models.isEmpty()) {
      getLog().info("Nothing to lock: the module names no model of the Hub.");
      return;
    }
    Clock clock = Clock.systemUTC();
    HubClient hub = translation.client(unbelieving(settings));
    boolean isShared = !file.toAbsolutePath().startsWith(translation.place().module());
    synchronized (translation.shared()) {
      LockUpdate.Result result =
          new LockUpdate(hub, clock.instant())
              .write(file, models, isShared, new ProgressLog(getLog(), clock));
      report(result, translation.place().show(file));
    }
  }

  /** A lock must say what the Hub says now, not what it said yesterday. */
  private static HubSettings unbelieving(HubSettings settings) {
    return settings.withCache(settings.cache().withTtl(Duration.ZERO, Duration.ZERO));
  }

  private void report(LockUpdate.Result result, String file) {
    if (!result.isWritten()) {
      getLog().info("'" + file + "' is up to date: " + result.entries() + " repositories.");
      return;
    }
    result.diff().text().lines().forEach(getLog()::info);
    getLog().info("Wrote '" + file + "': " + result.entries() + " repositories. Commit it.");
  }
}
