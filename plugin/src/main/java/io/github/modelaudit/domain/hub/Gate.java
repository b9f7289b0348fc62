package io.github.modelaudit.domain.hub;

/** Whether the files of a repository need a grant; the metadata stays public either way. */
public enum Gate {
  /** Files are free to download. */
  NONE,
  /** Access is granted on a click, usually against contact data. */
  AUTO,
  /** The author decides on each request. */
  MANUAL,
  /** The hub did not say. */
  UNKNOWN
}
