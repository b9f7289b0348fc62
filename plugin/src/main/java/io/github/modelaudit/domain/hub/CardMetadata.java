package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The front matter of a model or dataset card, as far as the audit reads it; author's words, never
 * checked by the hub.
 *
 * @param licenses the values of {@code license}, trimmed; empty when the key is missing or empty
 * @param oddities what is wrong with the card, one sentence each, for example a misspelled key
 */
public record CardMetadata(
    List<String> licenses,
    Optional<String> licenseName,
    Optional<String> licenseLink,
    List<String> datasets,
    GateTerms gateTerms,
    List<String> oddities) {
  public CardMetadata {
    licenses = List.copyOf(licenses);
    requireNonNull(licenseName, "licenseName");
    requireNonNull(licenseLink, "licenseLink");
    datasets = List.copyOf(datasets);
    requireNonNull(gateTerms, "gateTerms");
    oddities = List.copyOf(oddities);
  }
}
