package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditEngine;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.DriftRequest;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.drift.DriftFinding;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.policy.settings.Completeness;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.report.format.json.DriftJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Holds the lock file against the live Hub and says what has changed since: licenses, legal texts,
 * gates, names, commits, base models and datasets, and models that providers have ended or moved.
 *
 * <p>It never changes the lock file. Meant for a nightly job: {@code mvn model-audit:drift}. What
 * it finds is printed and written to {@code drift.json}.
 *
 * @since 0.1.0
 */
@Mojo(name = "drift", threadSafe = true)
public final class DriftMojo extends AuditMojo {

  /**
   * Severities of kinds of change that are to differ from their own, by kind: {@code error}, {@code
   * warning}, {@code info} or {@code off}.
   *
   * <pre>{@code
   * <driftLevels>
   *   <new-commits>off</new-commits>
   *   <license-text-changed>error</license-text-changed>
   * </driftLevels>
   * }</pre>
   *
   * <p>Kinds that are not named keep their own.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.driftLevels")
  Map<String, String> driftLevels = Map.of();

  @Inject
  DriftMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation) throws AuditException, MojoFailureException {
    HubSettings settings = translation.access().settings();
    if (settings.isOffline()) {
      throw new AuditException(
          "Cannot look for drift offline: the lock must be held against the Hub of today. Run"
              + " without -o, <offline> and HF_HUB_OFFLINE.");
    }
    DriftRequest request = translation.driftRequest(levels());
    HubClient hub = translation.client(HubAccess.unbelieving(settings));
    AuditEngine engine = translation.engine(hub);
    DriftResult result = engine.drift(request, new ProgressLog(getLog(), Clock.systemUTC()));
    hub.notices().forEach(this::warnOnce);
    boolean isIncompleteFailure = failsWhenIncomplete();
    String report = write(result, translation);
    new DriftLog(getLog()).print(result, request.failOn(), isIncompleteFailure, report);
    failIfDue(result, request, isIncompleteFailure);
  }

  private boolean failsWhenIncomplete() throws AuditException {
    return onIncomplete == null
        || Choices.find(
                "onIncomplete", onIncomplete, List.of(Completeness.values()), Completeness::id)
            == Completeness.FAIL;
  }

  private Map<DriftKind, RuleLevel> levels() throws AuditException {
    var levels = new EnumMap<DriftKind, RuleLevel>(DriftKind.class);
    for (Map.Entry<String, String> entry : driftLevels.entrySet()) {
      levels.put(
          Choices.find("driftLevels", entry.getKey(), List.of(DriftKind.values()), DriftKind::id),
          Choices.find(
              entry.getKey(), entry.getValue(), List.of(RuleLevel.values()), RuleLevel::id));
    }
    return levels;
  }

  private static String write(DriftResult result, Translation translation) throws AuditException {
    Optional<Path> folder = translation.outputDirectory();
    if (folder.isEmpty()) {
      return "";
    }
    try {
      Path file = new DriftJson().write(result, folder.get());
      return translation.place().show(file, translation.start());
    } catch (IOException e) {
      throw new AuditException(
          "Cannot write '%s' to '%s': %s. Check that the folder can be written, or set <outputDirectory>."
              .formatted(DriftJson.FILE, folder.get(), e.getMessage()),
          e);
    }
  }

  private static void failIfDue(
      DriftResult result, DriftRequest request, boolean isIncompleteFailure)
      throws MojoFailureException {
    if (result.verdict() == Verdict.FAIL) {
      long count =
          result.findings().stream()
              .filter(finding -> request.failOn().isFailedBy(finding.severity()))
              .map(DriftFinding::change)
              .distinct()
              .count();
      throw new MojoFailureException(
          "Models have changed since they were locked: %d %s at or above <failOn>. Each change above says what to do."
              .formatted(count, count == 1 ? "change is" : "changes are"));
    }
    if (result.verdict() == Verdict.INCOMPLETE && isIncompleteFailure) {
      throw new MojoFailureException(
          "The comparison with the Hub is incomplete: see above for what could not be read. Try again when the Hub can be reached, or set <onIncomplete>warn</onIncomplete>.");
    }
  }
}
