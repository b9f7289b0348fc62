package io.github.modelaudit.policy;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.policy.settings.WaiverEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the facts a waiver was decided on with those of today. */
final class BoundEvidence {
  /** The usual names of the license of a whole repository. */
  private static final Pattern LICENSE =
      Pattern.compile("(?:licen[cs]e|copying)[^/]*", Pattern.CASE_INSENSITIVE);

  private BoundEvidence() {}

  /**
   * Returns what a waiver of today would be bound to: the license, and what the rule is about.
   *
   * @param rule the id of the rule
   */
  static WaiverEvidence present(Assessment assessment, String rule) {
    return new WaiverEvidence(
        Optional.of(effective(assessment)),
        commit(assessment),
        textHashes(assessment).stream().findFirst(),
        about(rule, "renamed", Circumstances.id(assessment)),
        about(rule, "gated", Circumstances.gate(assessment)),
        about(rule, "disabled|missing", Circumstances.state(assessment)),
        about(
            rule,
            assessment.lineage().parents().isEmpty() ? "lineage" : "lineage|license|use",
            Circumstances.lineage(assessment)),
        about(rule, "dataset", Circumstances.datasets(assessment)));
  }

  /** The first word of a rule's id says what it is about. */
  private static Optional<String> about(String rule, String subjects, Optional<String> fact) {
    return fact.filter(any -> rule.matches("(?:" + subjects + ")-.*"));
  }

  /** Returns the first fact that differs, as the end of a sentence; nothing when all hold. */
  static Optional<String> difference(WaiverEvidence bound, Assessment assessment) {
    return license(bound, assessment)
        .or(() -> commit(bound, assessment))
        .or(() -> textHash(bound, assessment))
        .or(() -> other("name on the hub", bound.id(), Circumstances.id(assessment)))
        .or(() -> other("gate", bound.gate(), Circumstances.gate(assessment)))
        .or(() -> other("state", bound.state(), Circumstances.state(assessment)))
        .or(() -> other("lineage", bound.lineage(), Circumstances.lineage(assessment)))
        .or(() -> other("datasets", bound.datasets(), Circumstances.datasets(assessment)));
  }

  private static Optional<String> other(String what, Optional<String> bound, Optional<String> now) {
    return bound
        .filter(value -> !value.equalsIgnoreCase(now.orElse("")))
        .map(value -> differs(what, value, now.orElse("not known")));
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
                now.isEmpty()
                    ? notConfirmed(hash)
                    : differs("license text", hash, String.join(", ", now)));
  }

  private static String notConfirmed(String hash) {
    return "its license text was '"
        + hash
        + "' when it was decided, and that cannot be confirmed, as no digest of a license text at"
        + " its commit is known (the goal 'lock' records them where the hub tells them)";
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

  /** The digests of what says the license, the most telling first. */
  private static List<String> textHashes(Assessment assessment) {
    Stream<String> read =
        assessment.license().claims().stream().flatMap(claim -> claim.hash().stream()).sorted();
    return Stream.concat(read, legalTexts(assessment).flatMap(file -> file.digest().stream()))
        .distinct()
        .toList();
  }

  private static Stream<RepoFile> legalTexts(Assessment assessment) {
    return assessment
        .facts()
        .filter(facts -> facts.commit().isPresent())
        .map(HubRecord::files)
        .orElse(List.of())
        .stream()
        .filter(file -> file.role() == FileRole.LEGAL)
        .sorted(
            Comparator.comparing((RepoFile file) -> !LICENSE.matcher(file.path()).matches())
                .thenComparing(RepoFile::path));
  }
}
