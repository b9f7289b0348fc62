package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.PolicySummary;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A policy: what a user wants of models. One file makes one, and laying one over another gives the
 * policy in effect.
 *
 * @param sources the files and presets it was read from, in order
 * @param rules levels by rule id, where they differ from a rule's own
 * @param custom rules that the files define themselves, sorted by id
 * @param waivers in the order written; those of all files count
 */
public record Policy(
    Optional<String> name,
    List<String> sources,
    UseFacts use,
    LicenseSettings licenses,
    OpennessSettings openness,
    Map<String, RuleLevels> rules,
    List<CustomRule> custom,
    Optional<Completeness> incomplete,
    List<Waiver> waivers) {
  /** A policy that says nothing, so that every rule's own level counts. */
  public static final Policy EMPTY =
      new Policy(
          Optional.empty(),
          List.of(),
          UseFacts.UNKNOWN,
          LicenseSettings.NONE,
          OpennessSettings.NONE,
          Map.of(),
          List.of(),
          Optional.empty(),
          List.of());

  public Policy {
    requireNonNull(name, "name");
    sources = List.copyOf(sources);
    requireNonNull(use, "use");
    requireNonNull(licenses, "licenses");
    requireNonNull(openness, "openness");
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    custom = custom.stream().sorted(Comparator.comparing(CustomRule::id)).toList();
    requireNonNull(incomplete, "incomplete");
    waivers = List.copyOf(waivers);
  }

  /**
   * Returns this policy with every key that the later one states replaced, lists as a whole.
   * Waivers of both are kept.
   */
  public Policy overlay(Policy later) {
    return new Policy(
        later.name.or(() -> name),
        joined(sources, later.sources),
        use.overlay(later.use),
        licenses.overlay(later.licenses),
        openness.overlay(later.openness),
        overlaid(later.rules),
        redefined(later.custom),
        later.incomplete.or(() -> incomplete),
        joined(waivers, later.waivers));
  }

  /** The level that this policy sets for a rule in a scope; absent when it leaves it alone. */
  public Optional<RuleLevel> level(String rule, Scope scope) {
    return Optional.ofNullable(rules.get(rule)).flatMap(levels -> levels.in(scope));
  }

  /** What readers of a report need to know of this policy. */
  public PolicySummary summary() {
    return new PolicySummary(
        name.orElseGet(() -> String.join(" + ", sources)),
        sources,
        PolicyDigest.of(this),
        use.asMap());
  }

  private List<CustomRule> redefined(List<CustomRule> later) {
    var byId = new TreeMap<String, CustomRule>();
    custom.forEach(rule -> byId.put(rule.id(), rule));
    later.forEach(rule -> byId.put(rule.id(), rule));
    return List.copyOf(byId.values());
  }

  private Map<String, RuleLevels> overlaid(Map<String, RuleLevels> later) {
    var merged = new TreeMap<>(rules);
    later.forEach((rule, levels) -> merged.merge(rule, levels, RuleLevels::overlay));
    return merged;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
