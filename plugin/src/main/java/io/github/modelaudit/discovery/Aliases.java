package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.detector.Alias;
import io.github.modelaudit.discovery.detector.Detections;
import io.github.modelaudit.discovery.detector.Sighting;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Replaces names that nobody can resolve by what the user says they mean. */
final class Aliases {
  private final Map<String, Alias> meanings = new TreeMap<>();

  Aliases(List<Detections> all) {
    all.forEach(it -> meanings.putAll(it.aliases()));
  }

  List<Sighting> apply(List<Sighting> sightings) {
    return sightings.stream().map(this::apply).toList();
  }

  private Sighting apply(Sighting sighting) {
    if (sighting.ref().kind() != ModelRef.Kind.UNRESOLVED) {
      return sighting;
    }
    return Optional.ofNullable(meanings.get(sighting.ref().name()))
        .map(alias -> sighting.of(alias.meaning(), Confidence.HIGH))
        .orElse(sighting);
  }

  /** Returns a note for every name that nothing in the project has. */
  List<Problem> unused(List<Detections> all) {
    Set<String> seen =
        all.stream()
            .flatMap(it -> it.sightings().stream())
            .map(Sighting::ref)
            .filter(ref -> ref.kind() == ModelRef.Kind.UNRESOLVED)
            .map(ModelRef::name)
            .collect(Collectors.toSet());
    return meanings.entrySet().stream()
        .filter(it -> !seen.contains(it.getKey()))
        .map(it -> unused(it.getKey(), it.getValue()))
        .toList();
  }

  private static Problem unused(String name, Alias alias) {
    return new Problem(
        "unused-alias",
        "The alias '" + name + "' at " + alias.location() + " is not used: nothing has that name.",
        "Correct the name as the report shows it, or remove the alias.",
        false,
        Optional.of(alias.location()));
  }
}
