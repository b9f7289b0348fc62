package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Gate;
import java.util.Optional;

/**
 * A dataset that a model's author names, and its license.
 *
 * @param id the dataset as named, or its canonical id when the hub answered
 * @param namedBy the model whose card names it
 * @param gap why nothing is known beyond the id; absent otherwise
 */
public record DatasetTerms(
    String id,
    String namedBy,
    LicenseResolution license,
    Terms terms,
    Gate gate,
    Optional<String> commit,
    Optional<String> gap) {
  public DatasetTerms {
    requireNonNull(id, "id");
    requireNonNull(namedBy, "namedBy");
    requireNonNull(license, "license");
    requireNonNull(terms, "terms");
    requireNonNull(gate, "gate");
    requireNonNull(commit, "commit");
    requireNonNull(gap, "gap");
  }
}
