package io.github.modelaudit.domain.license;

/** What a hop in the lineage shows; stable codes. */
public enum LineageCode {
  /** Nothing wrong. */
  CONSISTENT("consistent"),
  /** A text, notice, display phrase or name that the base asks for is missing. */
  NOTICE_GAP("notice-gap"),
  /** The base's use restrictions are not repeated. */
  FLOW_DOWN_GAP("flow-down-gap"),
  /** The label grants what the base withholds. */
  CONTRADICTION("contradiction"),
  /** The base demands the same license and the label is another. */
  SHARE_ALIKE_BREACH("share-alike-breach"),
  /** The base forbids derivatives. */
  NO_DERIVATIVES_BREACH("no-derivatives-breach"),
  /** A license in the chain grants nothing in a territory. */
  TERRITORY_BLOCKED("territory-blocked"),
  /** A license in the chain ends above a size of the user. */
  CAP_CONDITIONAL("cap-conditional"),
  /** The base forbids that others are trained on its outputs. */
  OUTPUT_TRAINING_BREACH("output-training-breach"),
  /** Terms on training data, or on outputs that it holds, are at odds with the label. */
  DATA_TENSION("data-tension"),
  /** A base is named that cannot be followed. */
  LINEAGE_GAP("lineage-gap"),
  /** The licenses of the hop do not suffice for a statement. */
  UNRESOLVED("unresolved");

  private final String id;

  LineageCode(String id) {
    this.id = id;
  }

  /** The stable id used in reports. */
  public String id() {
    return id;
  }
}
