package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;

/**
 * What one value of a license field means.
 *
 * @param licenses all that bind when certain, all candidates when ambiguous, else none
 * @param reason why it is not certain, one full sentence; empty when it is
 */
record Reading(Certainty certainty, List<String> licenses, String reason) {
  enum Certainty {
    CERTAIN,
    AMBIGUOUS,
    UNKNOWN
  }

  Reading {
    requireNonNull(certainty, "certainty");
    licenses = licenses.stream().sorted().distinct().toList();
    requireNonNull(reason, "reason");
  }

  static Reading certain(Collection<String> licenses) {
    return new Reading(Certainty.CERTAIN, List.copyOf(licenses), "");
  }

  static Reading ambiguous(Collection<String> licenses, String reason) {
    return new Reading(Certainty.AMBIGUOUS, List.copyOf(licenses), reason);
  }

  static Reading unknown(String reason) {
    return new Reading(Certainty.UNKNOWN, List.of(), reason);
  }

  /** One candidate is certain, several are not. */
  static Reading ofCandidates(Collection<String> candidates, String reason) {
    return candidates.size() == 1 ? certain(candidates) : ambiguous(candidates, reason);
  }
}
