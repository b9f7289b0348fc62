package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the user wants discovery to do.
 *
 * @param scopes the scopes to report
 * @param off the ids of detectors that do not run
 * @param paths which files count
 * @param boms bills of materials to take models from
 */
public record DiscoveryChoice(
    Set<Scope> scopes, Set<String> off, PathFilter paths, List<Path> boms) {
  /** Everything is looked at. */
  public static final DiscoveryChoice ALL =
      new DiscoveryChoice(Set.of(Scope.values()), Set.of(), PathFilter.ALL, List.of());

  public DiscoveryChoice {
    scopes = Set.copyOf(scopes);
    off = Set.copyOf(off);
    requireNonNull(paths, "paths");
    boms = List.copyOf(boms);
  }

  /** Returns the same choice for other scopes. */
  public DiscoveryChoice of(Set<Scope> others) {
    return new DiscoveryChoice(others, off, paths, boms);
  }
}
