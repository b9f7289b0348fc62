package io.github.modelaudit.policy.settings;

/** What the user wants a model for. */
public enum Purpose implements Keyword {
  /** In or for something that earns money. */
  COMMERCIAL("commercial"),
  /** Inside an organisation only; whether that is commercial, licenses leave open. */
  INTERNAL("internal"),
  /** For research, without commercial advantage. */
  RESEARCH("research"),
  /** Privately, without commercial advantage. */
  PERSONAL("personal");

  private final String id;

  Purpose(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
