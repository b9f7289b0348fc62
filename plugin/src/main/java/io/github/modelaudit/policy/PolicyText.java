package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

/**
 * The text of a policy file.
 *
 * @param name the file, as messages and locations name it, for example {@code model-policy.yaml}
 */
public record PolicyText(String name, String text) {
  public PolicyText {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
  }
}
