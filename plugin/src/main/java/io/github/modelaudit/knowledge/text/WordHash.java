package io.github.modelaudit.knowledge.text;

import java.nio.charset.StandardCharsets;

/** The 64-bit hash (FNV-1a, well mixed) under which a word is kept. */
final class WordHash {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private WordHash() {}

  static long of(String word) {
    long hash = START;
    for (byte part : word.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (part & 0xff)) * PRIME;
    }
    return mixed(hash);
  }

  /** Returns the hash of some words in a row. */
  static int ofRun(int[] words, int from, int length) {
    long hash = START;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ words[i]) * PRIME;
    }
    return (int) mixed(hash);
  }

  private static long mixed(long hash) {
    long half = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return half ^ (half >>> 32);
  }
}
