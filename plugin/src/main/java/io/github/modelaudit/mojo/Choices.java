package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads parameters that take one of a few words. */
final class Choices {
  private Choices() {}

  /**
   * Returns the value of that word.
   *
   * @throws AuditException when there is none; the message lists the good words
   */
  static <T> T find(String parameter, String text, List<T> values, Function<T, String> id)
      throws AuditException {
    for (T value : values) {
      if (id.apply(value).equals(text.strip())) {
        return value;
      }
    }
    String words =
        values.stream().map(id).map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    throw new AuditException(
        "Cannot use '%s' for <%s>: it is none of %s. Write one of these."
            .formatted(text, parameter, words));
  }
}
