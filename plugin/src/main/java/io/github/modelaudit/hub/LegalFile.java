package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A legal file of a repository at a commit.
 *
 * @param content its text; absent when it could not be obtained
 * @param gap why it could not be, the end of a sentence; empty when it could
 * @param isPassing true when another run may obtain it: the gap is one of the run, not of the file
 */
public record LegalFile(String path, Optional<String> content, String gap, boolean isPassing) {
  public LegalFile {
    requireNonNull(path, "path");
    requireNonNull(content, "content");
    requireNonNull(gap, "gap");
  }

  static LegalFile of(String path, String content) {
    return new LegalFile(path, Optional.of(content), "", false);
  }

  static LegalFile without(String path, String gap) {
    return new LegalFile(path, Optional.empty(), gap, false);
  }

  /** A file that this run could not obtain, which says nothing of the file. */
  static LegalFile missed(String path, String gap) {
    return new LegalFile(path, Optional.empty(), gap, true);
  }
}
