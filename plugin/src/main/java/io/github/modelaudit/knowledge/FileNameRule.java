package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the end of a file's name says about the file.
 *
 * @param ending in lower case, with the dot
 * @param below the folders that the file lies in for this to count; absent when anywhere
 * @param format what such a file is where its content has no mark of its own
 */
public record FileNameRule(
    String ending, Strength strength, Optional<String> below, Optional<String> format) {

  /** How much a name says. */
  public enum Strength {
    /** Such a file is a model, unless its content is of something else. */
    STRONG,
    /** Such a file is a model only when its content says so. */
    WEAK
  }

  public FileNameRule {
    requireNonNull(ending, "ending");
    requireNonNull(strength, "strength");
    requireNonNull(below, "below");
    requireNonNull(format, "format");
  }

  /**
   * True when a file is meant.
   *
   * @param path in lower case, with '/'
   */
  boolean matches(String path) {
    return path.endsWith(ending) && below.map(folder -> isBelow(path, folder)).orElse(true);
  }

  private static boolean isBelow(String path, String folder) {
    return path.startsWith(folder + "/") || path.contains("/" + folder + "/");
  }
}
