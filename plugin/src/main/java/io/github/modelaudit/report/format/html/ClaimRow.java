package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.report.format.Words;
import java.util.Optional;

/**
 * A statement about a license and where it was read.
 *
 * @param url the value itself, when it is an address that may be a link
 * @param meaning the licenses it means; empty when that goes without saying
 */
public record ClaimRow(
    String kind, String field, String value, Optional<String> url, String meaning) {
  static ClaimRow of(LicenseClaim claim) {
    return new ClaimRow(
        Words.words(claim.kind()),
        claim.field(),
        claim.value(),
        SafeLink.of(claim.value()),
        meaning(claim));
  }

  private static String meaning(LicenseClaim claim) {
    if (claim.licenses().isEmpty()) {
      return "means no license we know";
    }
    String means = String.join(" or ", claim.licenses());
    boolean isPlain = claim.value().equals(means) || claim.value().endsWith(":" + means);
    return isPlain ? "" : "means " + means;
  }
}
