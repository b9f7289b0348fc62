package io.github.modelaudit.knowledge;

/** The kind of a license; what lineage rules and policies group by. */
public enum LicenseFamily {
  PERMISSIVE("permissive"),
  PERMISSIVE_CUSTOM("permissive-custom"),
  PUBLIC_DOMAIN("public-domain"),
  DATA("data"),
  WEAK_COPYLEFT("weak-copyleft"),
  STRONG_COPYLEFT("strong-copyleft"),
  NETWORK_COPYLEFT("network-copyleft"),
  NO_DERIVATIVES("no-derivatives"),
  USE_RESTRICTED("use-restricted"),
  SOURCE_AVAILABLE("source-available"),
  NON_COMMERCIAL("non-commercial"),
  RESEARCH_ONLY("research-only"),
  API_TERMS("api-terms"),
  UNKNOWN("unknown");

  private final String id;

  LicenseFamily(String id) {
    this.id = id;
  }

  /** The stable id used in data files, the policy and reports. */
  public String id() {
    return id;
  }
}
