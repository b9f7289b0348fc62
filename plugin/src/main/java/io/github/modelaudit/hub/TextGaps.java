package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoKey;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The cards and license files that this run could not read for a reason that may pass, so that
 * nobody takes them for empty. Safe for any number of threads.
 */
final class TextGaps {
  private final ConcurrentSkipListMap<RepoKey, String> sentences = new ConcurrentSkipListMap<>();

  /**
   * Remembers a file; one of each repository is enough.
   *
   * @param reason the end of a sentence
   */
  void add(RepoKey key, String path, String reason) {
    sentences.putIfAbsent(key, "Cannot read file '%s' of '%s': %s.".formatted(path, key, reason));
  }

  /** Returns one sentence for each repository with a file that could not be read. */
  SortedMap<RepoKey, String> sentences() {
    return new TreeMap<>(sentences);
  }
}
