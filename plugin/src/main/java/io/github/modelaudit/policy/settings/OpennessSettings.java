package io.github.modelaudit.policy.settings;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.openness.OpennessLevel;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says of openness.
 *
 * @param minimum the level that every model must reach; absent when any will do
 * @param allowHosted the models of providers that may be used although nobody has their weights
 */
public record OpennessSettings(
    Optional<OpennessLevel> minimum,
    Optional<CountedEnd> counts,
    Optional<List<Glob>> allowHosted,
    Optional<GatedModels> gated) {
  /** Nothing said. */
  public static final OpennessSettings NONE =
      new OpennessSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public OpennessSettings {
    requireNonNull(minimum, "minimum");
    requireNonNull(counts, "counts");
    allowHosted = allowHosted.map(List::copyOf);
    requireNonNull(gated, "gated");
  }

  /** Returns these settings with what the later ones state replaced. */
  public OpennessSettings overlay(OpennessSettings later) {
    return new OpennessSettings(
        later.minimum.or(() -> minimum),
        later.counts.or(() -> counts),
        later.allowHosted.or(() -> allowHosted),
        later.gated.or(() -> gated));
  }

  /** True when a model that a provider runs is on the list. */
  public boolean isHostedAllowed(String provider, String name) {
    return allowHosted.stream()
        .flatMap(List::stream)
        .anyMatch(glob -> glob.matches(provider + "/" + name) || glob.matches(name));
  }
}
