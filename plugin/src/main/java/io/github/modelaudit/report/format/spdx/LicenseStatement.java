package io.github.modelaudit.report.format.spdx;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import java.util.List;
import java.util.Optional;

/**
 * What is said of the license of an artifact, in the words of SPDX: declared is what was found in
 * it, concluded is what the maker of the document makes of that.
 *
 * @param alternatives what there is to choose from, in our ids or in names that nobody knows; of
 *     one alone all bind; empty unless licenses are stated
 * @param comment why nothing can be said; absent otherwise
 */
record LicenseStatement(Kind kind, List<LicenseBundle> alternatives, Optional<String> comment) {
  /** Tells what is said. */
  enum Kind {
    /** Licenses are stated. */
    STATED,
    /** The artifact was read, and states none. */
    NONE,
    /** Nothing can be said. */
    NO_ASSERTION
  }

  LicenseStatement {
    requireNonNull(kind, "kind");
    alternatives = alternatives.stream().sorted().distinct().toList();
    requireNonNull(comment, "comment");
  }

  private static LicenseStatement stated(List<LicenseBundle> alternatives) {
    return new LicenseStatement(Kind.STATED, alternatives, Optional.empty());
  }

  private static LicenseStatement notKnown(String why) {
    return new LicenseStatement(Kind.NO_ASSERTION, List.of(), Optional.of(why));
  }

  /** What was found in the artifact. */
  static LicenseStatement declared(LicenseResolution resolution) {
    if (resolution instanceof LicenseResolution.NotKnown unread) {
      return notKnown(unread.reason());
    }
    if (resolution instanceof LicenseResolution.Unrecognised unknown) {
      return stated(List.of(LicenseBundle.of(List.of(unknown.named()))));
    }
    if (resolution instanceof LicenseResolution.Absent) {
      return new LicenseStatement(Kind.NONE, List.of(), Optional.empty());
    }
    if (resolution instanceof LicenseResolution.Choice choice) {
      return stated(choice.alternatives());
    }
    boolean isDecided =
        resolution.claims().stream().anyMatch(claim -> claim.kind() == LicenseClaim.Kind.CONCLUDED);
    return isDecided || !resolution.isSettled()
        ? found(resolution)
        : stated(List.of(resolution.bundle()));
  }

  private static LicenseStatement found(LicenseResolution resolution) {
    List<LicenseClaim> claims =
        resolution.claims().stream()
            .filter(claim -> claim.kind() != LicenseClaim.Kind.CONCLUDED)
            .filter(claim -> !claim.licenses().isEmpty())
            .toList();
    if (claims.stream().anyMatch(claim -> claim.licenses().size() > 1)) {
      return notKnown("What is declared can mean several licenses.");
    }
    if (claims.isEmpty()) {
      return notKnown("The artifact itself states no license that is known.");
    }
    return stated(
        List.of(
            LicenseBundle.of(
                claims.stream().flatMap(claim -> claim.licenses().stream()).toList())));
  }

  /** What the claims add up to. */
  static LicenseStatement concluded(LicenseResolution resolution) {
    return switch (resolution.kind()) {
      case RESOLVED -> stated(List.of(resolution.bundle()));
      case CHOICE -> chosen(resolution);
      case CONFLICTING, UNRECOGNISED, NOT_KNOWN -> notKnown(reason(resolution));
      case ABSENT -> notKnown("The sources were read, and none names a license.");
    };
  }

  private static LicenseStatement chosen(LicenseResolution resolution) {
    return resolution instanceof LicenseResolution.Choice choice
        ? stated(choice.chosen().map(List::of).orElse(choice.alternatives()))
        : stated(List.of(resolution.bundle()));
  }

  private static String reason(LicenseResolution resolution) {
    if (resolution instanceof LicenseResolution.Conflicting conflict) {
      return conflict.reason();
    }
    if (resolution instanceof LicenseResolution.Unrecognised unknown) {
      return unknown.reason();
    }
    return resolution instanceof LicenseResolution.NotKnown unread
        ? unread.reason()
        : resolution.label();
  }
}
