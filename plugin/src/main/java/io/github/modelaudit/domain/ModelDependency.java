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
 * @param declarations those of the evidence that a user wrote for this tool
 * @param names what the project calls the model where it does not write the reference itself
 * @param file what the model's own file says; absent unless the weights are there and could be read
 */
public record ModelDependency(
    ModelRef ref,
    Confidence identity,
    List<Evidence> evidence,
    List<Evidence> declarations,
    List<GivenName> names,
    Optional<FileFacts> file) {

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
    declarations = declarations.stream().sorted().distinct().toList();
    names = names.stream().sorted().distinct().toList();
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("Model '" + ref.name() + "' has no evidence.");
    }
  }

  /** Takes sightings of a model that nobody declares and that goes by its own name. */
  public ModelDependency(
      ModelRef ref, Confidence identity, List<Evidence> evidence, Optional<FileFacts> file) {
    this(ref, identity, evidence, List.of(), List.of(), file);
  }

  /** Returns the same dependency with what the model's own file says. */
  public ModelDependency with(FileFacts facts) {
    return new ModelDependency(ref, identity, evidence, declarations, names, Optional.of(facts));
  }

  /** True when a user wrote the model for this tool. */
  public boolean isDeclared() {
    return !declarations.isEmpty();
  }

  /** True when a place that nobody wrote for this tool names the model, with or without effect. */
  public boolean isObserved() {
    return !declarations.containsAll(evidence);
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

  /** True when every active sighting, or every one when none is active, is for this role alone. */
  public boolean isOnlyFor(ModelRole role) {
    return evidence.stream()
        .filter(it -> it.isActive() || !isActive())
        .allMatch(it -> it.role().filter(role::equals).isPresent());
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
