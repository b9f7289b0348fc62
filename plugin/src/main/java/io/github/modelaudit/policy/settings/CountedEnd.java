package io.github.modelaudit.policy.settings;

/** Which end of the openness interval a minimum is held against. */
public enum CountedEnd implements Keyword {
  /** What is proven. */
  FLOOR("floor"),
  /** What is possible. */
  CEILING("ceiling");

  private final String id;

  CountedEnd(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
