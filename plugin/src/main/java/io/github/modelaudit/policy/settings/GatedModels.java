package io.github.modelaudit.policy.settings;

/** What to do about models behind a gate on the hub. */
public enum GatedModels implements Keyword {
  /** Nothing. */
  ALLOW("allow"),
  /** A warning. */
  WARN("warn"),
  /** A warning, and a gate that a person opens counts as restricted weights. */
  CAP("cap");

  private final String id;

  GatedModels(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** The levels of the rule that it speaks of. */
  public RuleLevels levels() {
    return switch (this) {
      case ALLOW -> RuleLevels.everywhere(RuleLevel.OFF);
      case WARN, CAP -> RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
    };
  }
}
