package io.github.modelaudit.audit.pin;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.RepoKey;

/**
 * A reference to fix at a place.
 *
 * @param key the reference as it is, with the revision that moves, if it names one
 * @param isDeclaration true when the place was written for this tool, which understands {@code
 *     id@commit}; what else reads a place may not
 */
record Pin(RepoKey key, String commit, Location location, boolean isDeclaration) {
  Pin {
    requireNonNull(key, "key");
    requireNonNull(commit, "commit");
    requireNonNull(location, "location");
  }

  String id() {
    return key.repo().id();
  }

  String pinned() {
    return id() + "@" + commit;
  }
}
