package io.github.modelaudit.policy.settings;

/** What to do about a license that is not stated, not readable or not recognised. */
public enum UnknownLicenses implements Keyword {
  /** An error where it ships, a warning in tests. */
  DENY("deny"),
  /** A warning where it ships, a remark in tests. */
  WARN("warn"),
  /** Nothing. */
  ALLOW("allow");

  private final String id;

  UnknownLicenses(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** The levels of the rules that it speaks of. */
  public RuleLevels levels() {
    return switch (this) {
      case DENY -> RuleLevels.of(RuleLevel.ERROR, RuleLevel.WARNING);
      case WARN -> RuleLevels.of(RuleLevel.WARNING, RuleLevel.INFO);
      case ALLOW -> RuleLevels.everywhere(RuleLevel.OFF);
    };
  }
}
