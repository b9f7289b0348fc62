package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The licenses of a model by who says so: declared by its author, detected in its files, and in
 * effect along its lineage.
 *
 * @param effective all licenses that bind
 */
public record LicensesView(Assessment facts, List<LicenseLink> effective, String hub) {
  /**
   * What one kind of claim amounts to.
   *
   * @param none what to say when there is no claim
   */
  public record Group(String title, List<ClaimRow> claims, String none) {
    public Group {
      claims = List.copyOf(claims);
    }
  }

  public LicensesView {
    effective = List.copyOf(effective);
  }

  public String label() {
    return facts.hosted().isPresent() ? "terms of service" : facts.license().label();
  }

  /** Why the claims conflict, or nothing is known; empty otherwise. */
  public String reason() {
    LicenseResolution license = facts.license();
    if (license instanceof LicenseResolution.Conflicting conflicting) {
      return conflicting.reason();
    }
    if (license instanceof LicenseResolution.Choice choice) {
      return choice.reason();
    }
    return license instanceof LicenseResolution.NotKnown unknown ? unknown.reason() : "";
  }

  /** The claims by their kind; a decision of a person only where there is one. */
  public List<Group> groups() {
    var groups = new ArrayList<Group>();
    if (facts.hosted().isPresent() && facts.license().claims().isEmpty()) {
      return groups;
    }
    groups.add(group("Declared", LicenseClaim.Kind.DECLARED, "nothing"));
    groups.add(group("Detected", LicenseClaim.Kind.DETECTED, "no license file was read"));
    Group decided = group("Concluded", LicenseClaim.Kind.CONCLUDED, "");
    if (!decided.claims().isEmpty()) {
      groups.add(decided);
    }
    return groups;
  }

  private Group group(String title, LicenseClaim.Kind kind, String none) {
    Optional<HubRecord> repository = facts.facts();
    List<ClaimRow> claims =
        facts.license().claims().stream()
            .filter(claim -> claim.kind() == kind)
            .map(claim -> ClaimRow.of(claim, repository, hub))
            .toList();
    boolean isUnknown = facts.license().kind() == LicenseResolution.Kind.NOT_KNOWN;
    return new Group(title, ClaimRow.merged(claims), isUnknown ? "not known" : none);
  }

  /** True when more may bind than is listed. */
  public boolean isOpenEnded() {
    return !facts.terms().isComplete() && !effective.isEmpty();
  }
}
