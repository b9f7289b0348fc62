package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import java.util.Optional;

/**
 * Weights that are known by their content.
 *
 * @param size in bytes
 * @param sha256 the digest of the content, lower-case hex, or how it begins
 * @param crc the CRC-32 of the content, 8 lower-case hex digits; absent when nobody has read it
 * @param hub the Hub id of the model
 * @param conversion the Hub id of the repository that holds these very bytes, where it is another
 * @param role what the model is for
 * @param confidence how sure it is that the bytes are this model
 */
public record KnownWeights(
    long size,
    String sha256,
    Optional<String> crc,
    String hub,
    Optional<String> conversion,
    Optional<ModelRole> role,
    Confidence confidence) {
  public KnownWeights {
    requireNonNull(sha256, "sha256");
    requireNonNull(crc, "crc");
    requireNonNull(hub, "hub");
    requireNonNull(conversion, "conversion");
    requireNonNull(role, "role");
    requireNonNull(confidence, "confidence");
  }

  /** True when a digest is of this content. */
  public boolean isOf(String digest) {
    return digest.startsWith(sha256);
  }
}
