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
 * @param results how many results of evaluations with a number it lists in {@code model-index}
 * @param outline what the text below the front matter holds; absent when nobody looked
 */
public record CardMetadata(
    List<String> licenses,
    Optional<String> licenseName,
    Optional<String> licenseLink,
    List<String> datasets,
    GateTerms gateTerms,
    List<String> oddities,
    int results,
    Optional<CardOutline> outline) {
  public CardMetadata {
    licenses = List.copyOf(licenses);
    requireNonNull(licenseName, "licenseName");
    requireNonNull(licenseLink, "licenseLink");
    datasets = List.copyOf(datasets);
    requireNonNull(gateTerms, "gateTerms");
    oddities = List.copyOf(oddities);
    requireNonNull(outline, "outline");
  }

  /** Returns metadata without results, of a card whose text nobody looked at. */
  public CardMetadata(
      List<String> licenses,
      Optional<String> licenseName,
      Optional<String> licenseLink,
      List<String> datasets,
      GateTerms gateTerms,
      List<String> oddities) {
    this(licenses, licenseName, licenseLink, datasets, gateTerms, oddities, 0, Optional.empty());
  }

  /** Returns the same metadata with what the text of the card holds. */
  public CardMetadata withOutline(CardOutline text) {
    return new CardMetadata(
        licenses,
        licenseName,
        licenseLink,
        datasets,
        gateTerms,
        oddities,
        results,
        Optional.of(text));
  }
}
