package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** What a hub says of a repository today, whatever the commit. */
public record RepoState(
    Gate gate,
    boolean isPrivate,
    boolean isDisabled,
    Optional<Instant> createdAt,
    Optional<Instant> lastModified) {
  public RepoState {
    requireNonNull(gate, "gate");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(lastModified, "lastModified");
  }
}
