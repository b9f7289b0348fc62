package io.github.modelaudit.policy.rule;

import io.github.modelaudit.policy.settings.RuleLevels;

/** One check of the policy, with an id that never changes. */
public sealed interface Rule permits ModelRule, WaiverRule {

  /** The stable id, as policies, reports and {@code docs/rules/} write it. */
  String id();

  /** What it is about, in a few words. */
  String title();

  /** Its levels when no policy sets them; every scope has one. */
  RuleLevels levels();
}
