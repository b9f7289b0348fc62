package io.github.modelaudit.policy;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.util.List;
import java.util.Optional;

/** Compares the facts a waiver was decided on with those of today. */
final class BoundEvidence {
  private BoundEvidence() {}

  /** Returns what a waiver of today would be bound to. */
  static WaiverEvidence present(Assessment assessment) {
    return new WaiverEvidence(
        Optional.of(effective(assessment)),
        commit(assessment),
        textHashes(assessment).stream().findFirst());
  }

  /** Returns the first fact that differs, as the end of a sentence; nothing when all hold. */
  static Optional<String> difference(WaiverEvidence bound, Assessment assessment) {
    return license(bound, assessment)
        .or(() -> commit(bound, assessment))
        .or(() -> textHash(bound, assessment));
  }

  private static Optional<String> license(WaiverEvidence bound, Assessment assessment) {
    return bound
        .license()
        .filter(license -> !license.equalsIgnoreCase(assessment.license().label()))
        .filter(license -> !license.equalsIgnoreCase(effective(assessment)))
        .map(license -> differs("license", license, effective(assessment)));
  }

  private static Optional<String> commit(WaiverEvidence bound, Assessment assessment) {
    Optional<String> now = commit(assessment);
    return bound
        .commit()
        .filter(commit -> !commit.equalsIgnoreCase(now.orElse("")))
        .map(commit -> differs("commit", commit, now.orElse("not known")));
  }

  private static Optional<String> textHash(WaiverEvidence bound, Assessment assessment) {
    List<String> now = textHashes(assessment);
    return bound
        .textHash()
        .filter(hash -> now.stream().noneMatch(hash::equalsIgnoreCase))
        .map(
            hash ->
                differs(
                    "license text", hash, now.isEmpty() ? "not known" : String.join(", ", now)));
  }

  private static String differs(String what, String bound, String now) {
    return "its " + what + " was '" + bound + "' when it was decided, and is '" + now + "' now";
  }

  /** The licenses that bind along the lineage, or what stands in their place. */
  private static String effective(Assessment assessment) {
    List<String> licenses = assessment.terms().licenses();
    return licenses.isEmpty() ? assessment.license().label() : String.join(" AND ", licenses);
  }

  private static Optional<String> commit(Assessment assessment) {
    return assessment.facts().flatMap(HubRecord::commit);
  }

  private static List<String> textHashes(Assessment assessment) {
    return assessment.license().claims().stream()
        .map(LicenseClaim::hash)
        .flatMap(Optional::stream)
        .sorted()
        .distinct()
        .toList();
  }
}
