package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.license.LicenseBundle;
import java.util.Collection;
import java.util.List;

/**
 * What one value of a license field means.
 *
 * @param alternatives what may be chosen when certain, all candidates as one when ambiguous, else
 *     none
 * @param reason why it is not certain, one full sentence; empty when it is
 */
record Reading(Certainty certainty, List<LicenseBundle> alternatives, String reason) {
  enum Certainty {
    CERTAIN,
    AMBIGUOUS,
    UNKNOWN
  }

  Reading {
    requireNonNull(certainty, "certainty");
    alternatives = List.copyOf(alternatives);
    requireNonNull(reason, "reason");
  }

  static Reading certain(Collection<String> licenses) {
    return ofAlternatives(List.of(LicenseBundle.of(licenses)));
  }

  static Reading ofAlternatives(List<LicenseBundle> alternatives) {
    return new Reading(Certainty.CERTAIN, alternatives, "");
  }

  static Reading ambiguous(Collection<String> licenses, String reason) {
    return new Reading(Certainty.AMBIGUOUS, List.of(LicenseBundle.of(licenses)), reason);
  }

  static Reading unknown(String reason) {
    return new Reading(Certainty.UNKNOWN, List.of(), reason);
  }

  /** Every license that it names, sorted. */
  List<String> licenses() {
    return alternatives.stream()
        .flatMap(one -> one.licenses().stream())
        .sorted()
        .distinct()
        .toList();
  }

  /** One candidate is certain, several are not. */
  static Reading ofCandidates(Collection<String> candidates, String reason) {
    return candidates.size() == 1 ? certain(candidates) : ambiguous(candidates, reason);
  }
}
