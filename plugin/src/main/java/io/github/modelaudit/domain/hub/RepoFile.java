package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a repository.
 *
 * @param size in bytes; absent when the hub did not say
 * @param sha256 digest of the content, lower-case hex; absent for small files, which have none
 */
public record RepoFile(String path, OptionalLong size, Optional<String> sha256) {
  public RepoFile {
    requireNonNull(path, "path");
    requireNonNull(size, "size");
    requireNonNull(sha256, "sha256");
  }

  /** Returns a file of which only the path is known. */
  public static RepoFile of(String path) {
    return new RepoFile(path, OptionalLong.empty(), Optional.empty());
  }
}
