package io.github.modelaudit.evaluation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A model as labels and reports name it.
 *
 * @param source {@code huggingface}, a provider's id, {@code file} or {@value #UNRESOLVED}
 * @param name the id there; {@value #ANY} stands for any text, such as a version
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
    String pattern =
        Pattern.compile(ANY, Pattern.LITERAL)
            .splitAsStream(name + " ")
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    int flags = source.equals(HUB) ? Pattern.CASE_INSENSITIVE : 0;
    return Pattern.compile(pattern, flags).matcher(other.name + " ").matches();
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
