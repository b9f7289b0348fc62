package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.detector.Sighting;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one dependency of all sightings of a model. Ids of the Hub are the same in any casing. Two
 * revisions that somebody wrote are two dependencies; a sighting that names no revision, because
 * configuration cannot, belongs to the declared one when there is exactly one.
 */
final class Merger {
  private static final Comparator<Sighting> MOST_TELLING_FIRST =
      Comparator.comparing((Sighting it) -> !it.isDeclared())
          .thenComparing(it -> !it.evidence().isActive())
          .thenComparing(it -> it.ref().name())
          .thenComparing(Sighting::evidence);

  private final List<Sighting> sightings;

  Merger(List<Sighting> sightings) {
    this.sightings = List.copyOf(sightings);
  }

  List<ModelDependency> models() {
    Map<String, Set<String>> declaredRevisions = declaredRevisions();
    Map<ModelIdentity, List<Sighting>> groups = new TreeMap<>();
    for (Sighting sighting : sightings) {
      ModelIdentity own = ModelIdentity.of(sighting.ref());
      Set<String> declared = declaredRevisions.getOrDefault(own.name(), Set.of());
      boolean joins = own.isUnpinnedHub() && !sighting.isDeclared() && declared.size() == 1;
      ModelIdentity identity = joins ? own.at(declared.iterator().next()) : own;
      groups.computeIfAbsent(identity, key -> new ArrayList<>()).add(sighting);
    }
    return groups.values().stream().map(Merger::dependency).toList();
  }

  private Map<String, Set<String>> declaredRevisions() {
    Map<String, Set<String>> revisions = new TreeMap<>();
    for (Sighting sighting : sightings) {
      ModelIdentity identity = ModelIdentity.of(sighting.ref());
      if (sighting.isDeclared() && identity.kind() == ModelRef.Kind.HUB) {
        revisions
            .computeIfAbsent(identity.name(), name -> new TreeSet<>())
            .add(identity.revision());
      }
    }
    return revisions;
  }

  private static ModelDependency dependency(List<Sighting> group) {
    List<Sighting> sorted = group.stream().sorted(MOST_TELLING_FIRST).toList();
    Optional<FileFacts> file = sorted.stream().flatMap(it -> it.file().stream()).findFirst();
    return new ModelDependency(
        sorted.get(0).ref(),
        surest(sorted),
        sorted.stream().map(Sighting::evidence).toList(),
        sorted.stream().filter(Sighting::isDeclared).map(Sighting::evidence).toList(),
        sorted.stream().flatMap(it -> it.name().stream()).toList(),
        file);
  }

  /** One sure sighting settles what the others mean; one without effect settles nothing. */
  private static Confidence surest(List<Sighting> sorted) {
    boolean isActive = sorted.stream().anyMatch(it -> it.evidence().isActive());
    return sorted.stream()
        .filter(it -> it.evidence().isActive() || !isActive)
        .map(Sighting::identity)
        .min(Comparator.naturalOrder())
        .orElse(Confidence.LOW);
  }
}
