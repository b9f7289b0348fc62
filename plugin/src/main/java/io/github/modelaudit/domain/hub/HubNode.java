package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One repository in the graph of what was asked, with its links.
 *
 * @param datasets the datasets that were asked for; ids that are no Hub ids are left out
 * @param readAt when the facts were read from the hub, as the lock file remembers it
 */
public record HubNode(
    FetchOutcome outcome, List<Parent> parents, List<RepoKey> datasets, Optional<Instant> readAt) {
  public HubNode {
    requireNonNull(outcome, "outcome");
    parents = List.copyOf(parents);
    datasets = datasets.stream().sorted().distinct().toList();
    requireNonNull(readAt, "readAt");
  }

  /** Returns a node without links. */
  public static HubNode leaf(FetchOutcome outcome) {
    return new HubNode(outcome, List.of(), List.of(), Optional.empty());
  }

  /** The facts, when the hub gave them. */
  public Optional<HubRecord> facts() {
    return outcome instanceof FetchOutcome.Fetched fetched
        ? Optional.of(fetched.facts())
        : Optional.empty();
  }
}
