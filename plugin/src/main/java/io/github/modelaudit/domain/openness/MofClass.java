package io.github.modelaudit.domain.openness;

/** A class of the Model Openness Framework, least complete first; each holds the ones before. */
public enum MofClass {
  UNCLASSIFIED("unclassified"),
  /** Open model. */
  CLASS_III("III"),
  /** Open tooling. */
  CLASS_II("II"),
  /** Open science. */
  CLASS_I("I");

  private final String id;

  MofClass(String id) {
    this.id = id;
  }

  /** The stable id used in reports. */
  public String id() {
    return id;
  }
}
