package io.github.modelaudit.hub.cache;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where answers are kept and for how long.
 *
 * @param directory our own cache; without one nothing is kept
 * @param ttl how long an answer about a branch, and the state of a repository, counts as fresh
 * @param negativeTtl how long a refusal counts as fresh
 * @param localHubCache the download cache of the Hub's own clients, read only
 */
public record CacheSettings(
    Optional<Path> directory, Duration ttl, Duration negativeTtl, Optional<Path> localHubCache) {
  /** Nothing kept, nothing read. */
  public static final CacheSettings NONE =
      new CacheSettings(
          Optional.empty(), Duration.ofHours(24), Duration.ofMinutes(10), Optional.empty());

  public CacheSettings {
    requireNonNull(directory, "directory");
    requireNonNull(ttl, "ttl");
    requireNonNull(negativeTtl, "negativeTtl");
    requireNonNull(localHubCache, "localHubCache");
    if (ttl.isNegative() || negativeTtl.isNegative()) {
      throw new IllegalArgumentException("A time to live must not be negative.");
    }
  }

  /** Returns these settings with a directory of our own. */
  public CacheSettings in(Path folder) {
    return new CacheSettings(Optional.of(folder), ttl, negativeTtl, localHubCache);
  }

  /** Returns these settings with the download cache of the Hub's own clients. */
  public CacheSettings withLocalHubCache(Path folder) {
    return new CacheSettings(directory, ttl, negativeTtl, Optional.of(folder));
  }

  /** Returns these settings with other times to live. */
  public CacheSettings withTtl(Duration fresh, Duration negative) {
    return new CacheSettings(directory, fresh, negative, localHubCache);
  }
}
