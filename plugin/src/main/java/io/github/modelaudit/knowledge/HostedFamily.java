package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A family of names under which providers run models.
 *
 * @param id a stable id, for example the brand
 * @param provider the id of the provider that owns the brand
 * @param pattern the name pattern that matched, as the data file has it
 * @param weights what is known of the weights
 * @param license our id of the license on the weights; absent when closed or not known
 * @param hubId where the weights live on the Hub; absent when closed or not known
 * @param note what to beware of; may be empty
 */
public record HostedFamily(
    String id,
    String provider,
    String pattern,
    Weights weights,
    Optional<String> license,
    Optional<String> hubId,
    String note,
    Provenance provenance) {

  /** What is known of the weights behind a hosted name. */
  public enum Weights {
    /** Not obtainable. */
    CLOSED,
    /** Published under the license named. */
    PUBLISHED,
    /** The name moves between models of both kinds, or it is not established. */
    UNKNOWN
  }

  public HostedFamily {
    requireNonNull(id, "id");
    requireNonNull(provider, "provider");
    requireNonNull(pattern, "pattern");
    requireNonNull(weights, "weights");
    requireNonNull(license, "license");
    requireNonNull(hubId, "hubId");
    requireNonNull(note, "note");
    requireNonNull(provenance, "provenance");
  }
}
