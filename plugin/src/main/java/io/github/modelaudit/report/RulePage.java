package io.github.modelaudit.report;

/** Where the page about a rule is read: what it flags, why, and how to mend it. */
public final class RulePage {
  private static final String FOLDER =
      "https://github.com/model-audit/model-audit-maven-plugin/blob/main/docs/rules/";

  private RulePage() {}

  /**
   * Returns the address of the page about a rule.
   *
   * @param rule the stable id of the rule
   */
  public static String address(String rule) {
    return FOLDER + rule + ".md";
  }
}
