package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The facts about the user that no scan can know; what is absent is not known.
 *
 * @param territories where the user is established or offers what it builds: ISO 3166-1 alpha-2
 *     codes, and {@code EU}
 * @param modifies whether the user changes weights, for example by fine-tuning
 * @param trainsOnOutputs whether the user trains other models on what a model puts out
 */
public record UseFacts(
    Optional<Purpose> purpose,
    Optional<Set<Distribution>> distribution,
    Optional<SortedSet<String>> territories,
    UserSize size,
    Optional<Boolean> modifies,
    Optional<Boolean> trainsOnOutputs) {
  /** Nothing known. */
  public static final UseFacts UNKNOWN =
      new UseFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          UserSize.UNKNOWN,
          Optional.empty(),
          Optional.empty());

  public UseFacts {
    requireNonNull(purpose, "purpose");
    distribution = distribution.map(Set::copyOf);
    territories = territories.map(set -> Collections.unmodifiableSortedSet(new TreeSet<>(set)));
    requireNonNull(size, "size");
    requireNonNull(modifies, "modifies");
    requireNonNull(trainsOnOutputs, "trainsOnOutputs");
  }

  /** Returns these facts with those that the later ones state replaced. */
  public UseFacts overlay(UseFacts later) {
    return new UseFacts(
        later.purpose.or(() -> purpose),
        later.distribution.or(() -> distribution),
        later.territories.or(() -> territories),
        size.overlay(later.size),
        later.modifies.or(() -> modifies),
        later.trainsOnOutputs.or(() -> trainsOnOutputs));
  }

  /** Whether others get the model in any of these ways; absent when that is not known. */
  public Optional<Boolean> distributes(Distribution... ways) {
    return distribution.map(given -> Set.of(ways).stream().anyMatch(given::contains));
  }

  /** The facts that are known, by their policy keys below {@code use}. */
  public SortedMap<String, String> asMap() {
    var map = new TreeMap<String, String>();
    purpose.ifPresent(value -> map.put("purpose", value.id()));
    distribution.ifPresent(value -> map.put("distribution", words(value)));
    territories.ifPresent(value -> map.put("territories", String.join(", ", value)));
    size.monthlyActiveUsers().ifPresent(value -> map.put("monthlyActiveUsers", value.toString()));
    size.dailyActiveUsers().ifPresent(value -> map.put("dailyActiveUsers", value.toString()));
    size.annualRevenue().ifPresent(value -> map.put("annualRevenue", plain(value)));
    size.monthlyRevenue().ifPresent(value -> map.put("monthlyRevenue", plain(value)));
    modifies.ifPresent(value -> map.put("modifies", value.toString()));
    trainsOnOutputs.ifPresent(value -> map.put("trainsOnOutputs", value.toString()));
    return Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(map)));
  }

  private static String words(Set<Distribution> ways) {
    return ways.stream().sorted().map(Distribution::id).collect(Collectors.joining(", "));
  }

  private static String plain(Money money) {
    return money.amount() + " " + money.currency();
  }
}
