package io.github.modelaudit.report.format;

/** Where the plugin and its documentation are read. */
public final class ProjectSite {
  /** The address of the project. */
  public static final String HOME = "https://github.com/model-audit/model-audit-maven-plugin";

  /** What the ids of rules begin with that do not come with the tool. */
  private static final String OWN = "x-";

  private static final String DOCS = HOME + "/blob/main/docs/";

  private ProjectSite() {}

  /**
   * Returns the address of a page of the documentation.
   *
   * @param path below its folder, such as {@code guide/drift.md}
   */
  public static String page(String path) {
    return DOCS + path;
  }

  /**
   * Returns the address of the page about a rule: what it flags, why, and how to mend it.
   *
   * @param id the stable id of the rule
   */
  public static String rule(String id) {
    return page(id.startsWith(OWN) ? "guide/custom-rules.md" : "rules/" + id + ".md");
  }
}
