package io.github.modelaudit.policy.settings;

/** A choice that a policy file spells by a fixed word. */
public interface Keyword {

  /** The word, as users write it. */
  String id();
}
