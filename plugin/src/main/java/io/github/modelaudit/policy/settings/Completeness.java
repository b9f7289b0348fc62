package io.github.modelaudit.policy.settings;

/** What an incomplete audit does to the build. */
public enum Completeness implements Keyword {
  /** It fails. */
  FAIL("fail"),
  /** It succeeds with a warning. */
  WARN("warn");

  private final String id;

  Completeness(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
