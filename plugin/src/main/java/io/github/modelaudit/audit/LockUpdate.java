package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
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
import java.util.Optional;
import java.util.TreeMap;

/** Brings a lock file up to date with the hub. */
public final class LockUpdate {
  private final HubClient hub;
  private final Instant now;

  /**
   * Takes the hub.
   *
   * @param now the time the facts count as read at, cut to seconds
   */
  public LockUpdate(HubClient hub, Instant now) {
    this.hub = requireNonNull(hub, "hub");
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * What became of a lock file.
   *
   * @param entries how many repositories it now holds
   * @param isWritten false when it already said the same
   */
  public record Result(LockDiff diff, int entries, boolean isWritten) {}

  /**
   * Asks the hub for the models with their lineage and writes what it says.
   *
   * @param keepsOthers true when other modules share the file, so that their entries stay
   * @throws AuditException when something could not be read, or the file cannot be written; the
   *     file then stays as it was
   */
  public Result write(
      Path file, Collection<RepoKey> models, boolean keepsOthers, FetchProgress progress)
      throws AuditException {
    Lock before = read(file);
    HubGraph fetched = stamped(hub.fetchGraph(models, FetchDepth.DIGESTS, progress));
    refuseGaps(file, new Lock(fetched));
    Lock after = new Lock(keepsOthers ? over(before.graph(), fetched) : fetched);
    Lock settled = after.keepingDigestsOf(before).keepingTimesOf(before);
    try {
      boolean isWritten = LockFile.write(file, settled);
      return new Result(
          LockDiff.between(before, settled), settled.graph().nodes().size(), isWritten);
    } catch (IOException e) {
      throw new AuditException(
          "Cannot write lock file '%s': %s. Check that the folder is there and can be written."
              .formatted(file, e.getMessage()),
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
            + "Try again when the Hub can be reached, or set <endpoint> to a mirror; the file stays"
            + " as it was.");
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
