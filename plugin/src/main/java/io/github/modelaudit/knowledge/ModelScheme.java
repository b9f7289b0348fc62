package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What stands behind the scheme of an address of a model.
 *
 * @param scheme without {@code ://}
 * @param system the run time whose names follow; absent when ids of the Hub do
 */
public record ModelScheme(String scheme, Optional<String> system) {
  public ModelScheme {
    requireNonNull(scheme, "scheme");
    requireNonNull(system, "system");
  }
}
