package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.hub.FetchDepth;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.lock.LockDiff;
import io.github.modelaudit.lock.LockException;
import io.github.modelaudit.lock.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Brings a lock file up to date with the hub. */
public final class LockUpdate {
  private static final String TRY_AGAIN =
      "Try again when the Hub can be reached, or set <endpoint> to a mirror; the file stays as it"
          + " was.";

  private final HubClient hub;
  private final LicenseTexts texts;
  private final Instant now;

  /**
   * Takes the hub.
   *
   * @param now the time the facts count as read at, cut to seconds
   */
  LockUpdate(HubClient hub, LicenseTexts texts, Instant now) {
    this.hub = requireNonNull(hub, "hub");
    this.texts = requireNonNull(texts, "texts");
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * What is to be written, so that it can be shown before.
   *
   * @param changes what the difference means, for models that were locked before
   */
  public record Plan(Path file, Lock settled, LockDiff diff, List<DriftChange> changes) {
    public Plan {
      requireNonNull(file, "file");
      requireNonNull(settled, "settled");
      requireNonNull(diff, "diff");
      changes = List.copyOf(changes);
    }

    /** How many repositories the file will hold. */
    public int entries() {
      return settled.graph().nodes().size();
    }
  }

  /**
   * Asks the hub for the models with their lineage; nothing is written yet.
   *
   * @param keepsOthers true when other models of the file keep their entries, because other modules
   *     share the file or only some models are updated
   * @throws AuditException when something could not be read
   */
  public Plan plan(
      Path file, Collection<RepoKey> models, boolean keepsOthers, FetchProgress progress)
      throws AuditException {
    Lock before = read(file);
    HubGraph listed = hub.fetchGraph(models, FetchDepth.DIGESTS, progress);
    HubGraph fetched = stamped(texts.addTo(listed, hub, progress));
    refuseGaps(file, new Lock(fetched));
    refuseTextGaps(file, fetched);
    Lock after = new Lock(keepsOthers ? over(before.graph(), fetched) : fetched);
    Lock settled = after.keepingDigestsOf(before).keepingTimesOf(before);
    List<DriftChange> changes =
        new LiveComparison(hub, progress).changes(before, settled, List.of());
    return new Plan(file, settled, LockDiff.between(before, settled), changes);
  }

  /**
   * Writes what was planned.
   *
   * @return false when the file already said the same
   * @throws AuditException when the file cannot be written; it then stays as it was
   */
  public static boolean write(Plan plan) throws AuditException {
    try {
      return LockFile.write(plan.file(), plan.settled());
    } catch (IOException e) {
      throw new AuditException(
          "Cannot write lock file '%s': %s. Check that the folder is there and can be written."
              .formatted(plan.file(), e.getMessage()),
          e);
    }
  }

  private static Lock read(Path file) throws AuditException {
    if (!Files.exists(file)) {
      return Lock.EMPTY;
    }
    try {
      return LockFile.read(file);
    } catch (LockException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private static void refuseGaps(Path file, Lock fetched) throws AuditException {
    if (fetched.unlockable().isEmpty()) {
      return;
    }
    RepoKey first = fetched.unlockable().first();
    String reason =
        fetched
            .graph()
            .find(first)
            .flatMap(node -> OutcomeProblem.of(node.outcome(), false))
            .map(Problem::message)
            .orElse("Cannot read '" + first + "'.");
    throw new AuditException(
        "Cannot write lock file '%s': %d of %d repositories could not be read. %s "
                .formatted(
                    file.getFileName(),
                    fetched.unlockable().size(),
                    fetched.graph().nodes().size(),
                    reason)
            + TRY_AGAIN);
  }

  /** A text that could not be read now would be locked as one that nobody may read. */
  private void refuseTextGaps(Path file, HubGraph fetched) throws AuditException {
    var gaps = new TreeMap<>(hub.textGaps());
    gaps.keySet().retainAll(fetched.nodes().keySet());
    if (!gaps.isEmpty()) {
      throw new AuditException(
          "Cannot write lock file '%s': license files or cards of %d of %d repositories could not be"
                  .formatted(file.getFileName(), gaps.size(), fetched.nodes().size())
              + " read. "
              + gaps.firstEntry().getValue()
              + " "
              + TRY_AGAIN);
    }
  }

  private HubGraph stamped(HubGraph graph) {
    var nodes = new TreeMap<RepoKey, HubNode>();
    graph
        .nodes()
        .forEach(
            (key, node) ->
                nodes.put(
                    key,
                    new HubNode(
                        node.outcome(), node.parents(), node.datasets(), Optional.of(now))));
    return HubGraph.of(nodes);
  }

  private static HubGraph over(HubGraph before, HubGraph fetched) {
    var nodes = new TreeMap<>(before.nodes());
    nodes.putAll(fetched.nodes());
    return HubGraph.of(nodes);
  }
}
