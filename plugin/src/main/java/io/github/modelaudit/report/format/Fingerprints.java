package io.github.modelaudit.report.format;

import io.github.modelaudit.domain.audit.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that a host knows them again in the next run: by rule, model and file, and not
 * by line or wording, which change without the finding being another one. Of several alike each has
 * its number.
 */
public final class Fingerprints {
  private static final int BYTES = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  /** Returns the name of the next finding at a place; the order of the calls counts. */
  public String next(Finding finding, RepositoryPlace place) {
    String hash = hash(finding.rule() + '\0' + finding.model() + '\0' + place.path());
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
