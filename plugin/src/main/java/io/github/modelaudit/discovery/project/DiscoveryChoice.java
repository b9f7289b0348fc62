package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user wants discovery to do.
 *
 * @param scopes the scopes to report
 * @param detectors which detectors run
 * @param paths which files count
 * @param boms bills of materials to take models from
 * @param keys the team's own configuration keys that name models
 * @param cache where to remember what is in jars; absent when nothing is to be remembered
 */
public record DiscoveryChoice(
    Set<Scope> scopes,
    DetectorChoice detectors,
    PathFilter paths,
    List<Path> boms,
    List<OwnKey> keys,
    Optional<ScanCache> cache) {
  /** Everything is looked at. */
  public static final DiscoveryChoice ALL =
      new DiscoveryChoice(Set.of(Scope.values()), DetectorChoice.ALL, PathFilter.ALL, List.of());

  public DiscoveryChoice {
    scopes = Set.copyOf(scopes);
    requireNonNull(detectors, "detectors");
    requireNonNull(paths, "paths");
    boms = List.copyOf(boms);
    keys = List.copyOf(keys);
    requireNonNull(cache, "cache");
  }

  /** A choice without keys of the team's own, of which nothing is remembered. */
  public DiscoveryChoice(
      Set<Scope> scopes, DetectorChoice detectors, PathFilter paths, List<Path> boms) {
    this(scopes, detectors, paths, boms, List.of(), Optional.empty());
  }

  /** Returns the same choice with keys of the team's own. */
  public DiscoveryChoice with(List<OwnKey> ownKeys) {
    return new DiscoveryChoice(scopes, detectors, paths, boms, ownKeys, cache);
  }

  /** Returns the same choice that remembers what is in jars. */
  public DiscoveryChoice remembering(ScanCache place) {
    return new DiscoveryChoice(scopes, detectors, paths, boms, keys, Optional.of(place));
  }

  /** Returns the same choice for other scopes. */
  public DiscoveryChoice of(Set<Scope> others) {
    return new DiscoveryChoice(others, detectors, paths, boms, keys, cache);
  }
}
