package io.github.modelaudit.evaluation;

/**
 * A model as labels and reports name it.
 *
 * @param source {@code huggingface}, a provider's id, {@code file} or {@value #UNRESOLVED}
 * @param name the id there; {@value #ANY} stands for every name
 */
record Identity(String source, String name) {
  static final String UNRESOLVED = "unresolved";
  private static final String HUB = "huggingface";
  private static final String ANY = "*";

  /** Reads {@code source:name}. */
  static Identity of(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException("'" + text + "' is not of the form 'source:name'.");
    }
    return new Identity(text.substring(0, colon), text.substring(colon + 1));
  }

  /** True when the other one is the same model; ids of the Hub are the same in any casing. */
  boolean accepts(Identity other) {
    if (!source.equals(other.source)) {
      return false;
    }
    boolean isSame =
        source.equals(HUB) ? name.equalsIgnoreCase(other.name) : name.equals(other.name);
    return isSame || name.equals(ANY);
  }

  /** True when only the place can tell which sighting is meant. */
  boolean isAny() {
    return name.equals(ANY);
  }

  @Override
  public String toString() {
    return source + ":" + name;
  }
}
