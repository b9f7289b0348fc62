package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.config.Resolution.Open;
import io.github.modelaudit.discovery.config.Resolution.Resolved;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Fills in {@code ${key:default}} as Spring and SmallRye do: placeholders may stand in the key, in
 * the default and in what the key leads to.
 */
final class PlaceholderResolver {
  private static final String OPENING = "${";
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_LOOKUPS = 1_000;

  private final Function<String, Optional<String>> lookup;
  private final Set<String> underway = new LinkedHashSet<>();
  private final Budget budget = new Budget();

  /**
   * @param lookup returns the raw value of a key
   */
  PlaceholderResolver(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  /** Resolves a value; a resolver serves one value only. */
  Resolution resolve(String value) {
    try {
      budget.checkLength(value.length());
      return new Resolved(fill(value));
    } catch (OpenPlaceholderException e) {
      return new Open(e.reason);
    }
  }

  private String fill(String text) throws OpenPlaceholderException {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int start = text.indexOf(OPENING); start >= 0; start = text.indexOf(OPENING, at)) {
      int end = closing(text, start + OPENING.length());
      if (end < 0) {
        break;
      }
      filled.append(text, at, start).append(value(text.substring(start + 2, end)));
      budget.checkLength(filled.length());
      at = end + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }

  /** Returns where the braces close that are open; -1 when they do not. */
  private static int closing(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private String value(String content) throws OpenPlaceholderException {
    Optional<String> whole = found(content);
    if (whole.isPresent()) {
      return whole.get();
    }
    int colon = separator(content);
    if (colon < 0) {
      throw new OpenPlaceholderException(
          "the placeholder '${" + content + "}' has no value in the project");
    }
    Optional<String> value = found(content.substring(0, colon));
    return value.isPresent() ? value.get() : fill(content.substring(colon + 1));
  }

  private Optional<String> found(String keyText) throws OpenPlaceholderException {
    budget.countLookup();
    String key = keyText.contains(OPENING) ? fillKey(keyText) : keyText;
    Optional<String> raw = key.isEmpty() ? Optional.empty() : lookup.apply(key.strip());
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    if (!underway.add(key)) {
      throw new OpenPlaceholderException("the placeholder '${" + key + "}' refers to itself");
    }
    String value = fill(raw.get());
    underway.remove(key);
    return Optional.of(value);
  }

  /** A key that holds an open placeholder is no key; the default may still help. */
  private String fillKey(String keyText) {
    try {
      return fill(keyText);
    } catch (OpenPlaceholderException e) {
      return "";
    }
  }

  private static int separator(String content) {
    int depth = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** How much work a value may cause, whatever its placeholders lead to. */
  private static final class Budget {
    private final int[] lookups = new int[1];

    void countLookup() throws OpenPlaceholderException {
      lookups[0]++;
      if (lookups[0] > MAX_LOOKUPS) {
        throw new OpenPlaceholderException("its placeholders are nested too deeply");
      }
    }

    void checkLength(int length) throws OpenPlaceholderException {
      if (length > MAX_LENGTH) {
        throw new OpenPlaceholderException("it is too long for a name");
      }
    }
  }

  private static final class OpenPlaceholderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    OpenPlaceholderException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
