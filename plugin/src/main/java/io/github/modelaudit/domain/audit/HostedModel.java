package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is known of a model that a provider runs.
 *
 * @param provider the provider's display name
 * @param family the pattern of the name that was recognised; absent when none was
 * @param termsUrl the provider's terms of service; absent when not known
 */
public record HostedModel(
    String provider, Optional<String> family, Optional<String> termsUrl, String note) {
  public HostedModel {
    requireNonNull(provider, "provider");
    requireNonNull(family, "family");
    requireNonNull(termsUrl, "termsUrl");
    requireNonNull(note, "note");
  }
}
