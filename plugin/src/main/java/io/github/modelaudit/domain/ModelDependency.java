package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model the project depends on, with every sighting of it, in their natural order.
 *
 * @param identity how sure it is that the names seen mean this reference
 * @param file what the model's own file says; absent unless it is a local file that could be read
 */
public record ModelDependency(
    ModelRef ref, Confidence identity, List<Evidence> evidence, Optional<FileFacts> file) {

  /**
   * Sorts the evidence.
   *
   * @throws IllegalArgumentException when there is no evidence
   */
  public ModelDependency {
    requireNonNull(ref, "ref");
    requireNonNull(identity, "identity");
    requireNonNull(file, "file");
    evidence = evidence.stream().sorted().distinct().toList();
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("Model '" + ref.name() + "' has no evidence.");
    }
  }

  /** True when at least one sighting has an effect. */
  public boolean isActive() {
    return evidence.stream().anyMatch(Evidence::isActive);
  }

  /** What the model is used for, by its active sightings or, when none is, by all. */
  public Set<ModelRole> roles() {
    var roles = EnumSet.noneOf(ModelRole.class);
    evidence.stream()
        .filter(it -> it.isActive() || !isActive())
        .forEach(it -> it.role().ifPresent(roles::add));
    return Collections.unmodifiableSet(roles);
  }

  /** The widest scope among the active sightings, or among all when none is active. */
  public Scope scope() {
    return deciding().scope();
  }

  /** Where a person would change the dependency: the first active sighting of the widest scope. */
  public Location location() {
    return deciding().location();
  }

  private Evidence deciding() {
    return evidence.stream().filter(Evidence::isActive).findFirst().orElse(evidence.get(0));
  }
}
