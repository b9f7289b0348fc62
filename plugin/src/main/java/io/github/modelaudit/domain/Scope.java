package io.github.modelaudit.domain;

/** Where a project uses a model, widest exposure first. */
public enum Scope {
  /** In what the project ships or runs. */
  MAIN,
  /** In files that deploy or start the project. */
  DEPLOYMENT,
  /** In tests only. */
  TEST
}
