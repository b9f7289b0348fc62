package io.github.modelaudit.policy.settings;

/** How others get to the model, or to what it does. */
public enum Distribution implements Keyword {
  /** Not at all; nobody outside of the organisation. */
  NONE("none"),
  /** Its weights are part of a product that is handed over. */
  EMBEDDED("embedded"),
  /** Its weights, or weights made from them, are published or passed on. */
  WEIGHTS("weights"),
  /** Others use it over a network. */
  HOSTED("hosted");

  private final String id;

  Distribution(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
