package io.github.modelaudit.domain.license;

/** One thing a license can speak of, in the order reports show it. */
public enum Term {
  COMMERCIAL_USE("commercial-use"),
  REDISTRIBUTION("redistribution"),
  MODIFICATION("modification"),
  HOSTING("hosting"),
  OUTPUTS_COMMERCIAL("outputs-commercial"),
  OUTPUTS_TRAINING("outputs-training"),
  USE_RESTRICTIONS("use-restrictions"),
  FLOW_DOWN("flow-down"),
  SHARE_ALIKE("share-alike"),
  ATTRIBUTION("attribution"),
  LICENSE_COPY("license-copy"),
  STATE_CHANGES("state-changes"),
  NAMING("naming"),
  DISPLAY("display"),
  NOTICE("notice"),
  APPROVAL("approval"),
  PATENT_GRANT("patent-grant"),
  PATENT_RETALIATION("patent-retaliation"),
  TERMINATION("termination"),
  UNILATERAL_UPDATE("unilateral-update");

  private final String id;

  Term(String id) {
    this.id = id;
  }

  /** The stable id used in data files, the policy and reports. */
  public String id() {
    return id;
  }
}
