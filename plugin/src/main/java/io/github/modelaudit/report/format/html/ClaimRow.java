package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.LicenseClaim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement about a license and where it was read.
 *
 * @param field the place, or several where they say the same
 * @param file the file at the commit, when a license file was read and its address may be a link
 * @param url the value itself, when it is an address that may be a link
 * @param hash the SHA-256 of the text; empty for structured fields
 * @param meaning the licenses it means; empty when that goes without saying
 */
public record ClaimRow(
    String field,
    Optional<String> file,
    String value,
    Optional<String> url,
    String hash,
    String meaning) {
  static ClaimRow of(LicenseClaim claim, Optional<HubRecord> repository, String hub) {
    return new ClaimRow(
        claim.field(),
        repository.flatMap(facts -> file(claim, facts, hub)),
        claim.value(),
        SafeLink.of(claim.value()),
        claim.hash().orElse(""),
        meaning(claim));
  }

  /** Returns the statements with those that say the same in one, at the place of the first. */
  static List<ClaimRow> merged(List<ClaimRow> rows) {
    Map<ClaimRow, List<String>> fields = new LinkedHashMap<>();
    for (ClaimRow row : rows) {
      fields
          .computeIfAbsent(row.at(row.file.isPresent() ? row.field : ""), it -> new ArrayList<>())
          .add(row.field);
    }
    return fields.entrySet().stream()
        .map(same -> same.getKey().at(String.join(", ", same.getValue())))
        .toList();
  }

  private ClaimRow at(String other) {
    return new ClaimRow(other, file, value, url, hash, meaning);
  }

  /** Only what is listed is a file; a claim may also come from a list of names. */
  private static Optional<String> file(LicenseClaim claim, HubRecord facts, String hub) {
    boolean isFile =
        claim.kind() == LicenseClaim.Kind.DETECTED
            && facts.files().stream().anyMatch(file -> file.path().equals(claim.field()));
    return isFile
        ? facts.commit().flatMap(commit -> SafeLink.toFile(hub, facts.id(), commit, claim.field()))
        : Optional.empty();
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
