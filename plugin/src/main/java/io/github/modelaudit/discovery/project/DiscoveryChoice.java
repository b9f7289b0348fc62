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
 * @param detectors which detectors run
 * @param paths which files count
 * @param boms bills of materials to take models from
 */
public record DiscoveryChoice(
    Set<Scope> scopes, DetectorChoice detectors, PathFilter paths, List<Path> boms) {
  /** Everything is looked at. */
  public static final DiscoveryChoice ALL =
      new DiscoveryChoice(Set.of(Scope.values()), DetectorChoice.ALL, PathFilter.ALL, List.of());

  public DiscoveryChoice {
    scopes = Set.copyOf(scopes);
    requireNonNull(detectors, "detectors");
    requireNonNull(paths, "paths");
    boms = List.copyOf(boms);
  }

  /** Returns the same choice for other scopes. */
  public DiscoveryChoice of(Set<Scope> others) {
    return new DiscoveryChoice(others, detectors, paths, boms);
  }
}
