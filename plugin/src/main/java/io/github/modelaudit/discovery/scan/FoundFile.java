package io.github.modelaudit.discovery.scan;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.FileFacts;
import java.util.Optional;

/**
 * A model file in a folder or a jar.
 *
 * @param path within the folder or jar, with '/'; what lies in a jar within the jar has {@code !/}
 * @param size in bytes, of the weights also where only a pointer to them is there
 * @param digest the SHA-256 of the weights, lower-case hex; absent when nobody needed it
 */
public record FoundFile(String path, long size, FileFacts facts, Optional<String> digest) {
  public FoundFile {
    requireNonNull(path, "path");
    requireNonNull(facts, "facts");
    requireNonNull(digest, "digest");
  }

  /** Returns the same file seen from further above. */
  FoundFile below(String prefix) {
    return new FoundFile(prefix + path, size, facts, digest);
  }

  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
