package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The level of one rule in the scopes that are set; the others are left to someone else. */
public record RuleLevels(Map<Scope, RuleLevel> perScope) {
  public RuleLevels {
    var copy = new EnumMap<Scope, RuleLevel>(Scope.class);
    copy.putAll(perScope);
    perScope = Collections.unmodifiableMap(copy);
  }

  /** Returns one level for every scope. */
  public static RuleLevels everywhere(RuleLevel level) {
    return of(level, level);
  }

  /** Returns a level for what ships or deploys, and one for tests. */
  public static RuleLevels of(RuleLevel shipped, RuleLevel test) {
    requireNonNull(shipped, "shipped");
    requireNonNull(test, "test");
    return new RuleLevels(Map.of(Scope.MAIN, shipped, Scope.DEPLOYMENT, shipped, Scope.TEST, test));
  }

  /** The level in a scope; absent when it is not set. */
  public Optional<RuleLevel> in(Scope scope) {
    return Optional.ofNullable(perScope.get(scope));
  }

  /** Returns these levels with the scopes that the later ones set replaced. */
  public RuleLevels overlay(RuleLevels later) {
    var merged = new EnumMap<Scope, RuleLevel>(Scope.class);
    merged.putAll(perScope);
    merged.putAll(later.perScope);
    return new RuleLevels(merged);
  }
}
