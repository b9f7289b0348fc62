package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which a provider stops running models under a name.
 *
 * @param provider the id of the provider whose own service it is
 * @param pattern the names it concerns
 * @param on the first day on which a request fails, as announced
 * @param replacement what the provider recommends instead; absent when it says nothing
 */
public record HostedRetirement(
    String provider,
    String pattern,
    LocalDate on,
    Optional<String> replacement,
    Provenance provenance) {
  public HostedRetirement {
    requireNonNull(provider, "provider");
    requireNonNull(pattern, "pattern");
    requireNonNull(on, "on");
    requireNonNull(replacement, "replacement");
    requireNonNull(provenance, "provenance");
  }

  /** True when the fact may fail a build. */
  public boolean isSure() {
    return DataFile.isSure(provenance);
  }
}
