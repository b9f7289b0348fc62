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
 * @param size a class of sizes such as {@code 1K<n<10K}; absent when not known
 */
public record DatasetTerms(
    String id,
    String namedBy,
    LicenseResolution license,
    Terms terms,
    Gate gate,
    Optional<String> commit,
    Optional<String> gap,
    Optional<String> size) {
  public DatasetTerms {
    requireNonNull(id, "id");
    requireNonNull(namedBy, "namedBy");
    requireNonNull(license, "license");
    requireNonNull(terms, "terms");
    requireNonNull(gate, "gate");
    requireNonNull(commit, "commit");
    requireNonNull(gap, "gap");
    requireNonNull(size, "size");
  }

  /** Returns a dataset of which the size is not known. */
  public DatasetTerms(
      String id,
      String namedBy,
      LicenseResolution license,
      Terms terms,
      Gate gate,
      Optional<String> commit,
      Optional<String> gap) {
    this(id, namedBy, license, terms, gate, commit, gap, Optional.empty());
  }
}
