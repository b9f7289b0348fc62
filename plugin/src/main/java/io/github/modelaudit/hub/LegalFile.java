package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A legal file of a repository at a commit.
 *
 * @param content its text; absent when it could not be obtained
 * @param gap why it could not be, the end of a sentence; empty when it could
 */
public record LegalFile(String path, Optional<String> content, String gap) {
  public LegalFile {
    requireNonNull(path, "path");
    requireNonNull(content, "content");
    requireNonNull(gap, "gap");
  }

  static LegalFile of(String path, String content) {
    return new LegalFile(path, Optional.of(content), "");
  }

  static LegalFile without(String path, String gap) {
    return new LegalFile(path, Optional.empty(), gap);
  }
}
