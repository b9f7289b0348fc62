package io.github.modelaudit.policy.rule;

import java.util.List;

/** A rule about one waiver of the policy. */
public non-sealed interface WaiverRule extends Rule {

  /** Returns what is wrong with the waiver; empty when nothing is. */
  List<Violation> check(WaiverUse use);
}
