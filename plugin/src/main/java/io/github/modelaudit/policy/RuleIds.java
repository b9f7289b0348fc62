package io.github.modelaudit.policy;

import io.github.modelaudit.policy.rule.Rules;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ids that a policy may write.
 *
 * @param all of every rule
 * @param waivable of the rules whose findings a waiver can accept
 */
record RuleIds(SortedSet<String> all, SortedSet<String> waivable) {
  RuleIds {
    all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    waivable = Collections.unmodifiableSortedSet(new TreeSet<>(waivable));
  }

  /** Returns the ids of rules, and of those that policies define themselves. */
  static RuleIds of(Rules rules, Collection<String> custom) {
    var all = new TreeSet<>(rules.ids());
    all.addAll(custom);
    var waivable = new TreeSet<>(rules.waivableIds());
    waivable.addAll(custom);
    return new RuleIds(all, waivable);
  }
}
