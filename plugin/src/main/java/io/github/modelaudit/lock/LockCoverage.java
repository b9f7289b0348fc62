package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How well a lock fits the models of a project.
 *
 * @param missing models, ancestors and datasets that the lock lacks
 * @param surplus entries that no model of the project needs any more
 */
public record LockCoverage(SortedSet<RepoKey> missing, SortedSet<RepoKey> surplus) {
  public LockCoverage {
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    surplus = Collections.unmodifiableSortedSet(new TreeSet<>(surplus));
  }

  /** True when the lock answers for every model with its whole lineage. */
  public boolean isComplete() {
    return missing.isEmpty();
  }
}
