package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.detector.Detections;
import io.github.modelaudit.discovery.detector.Sighting;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Replaces names that nobody can resolve by what the user says they mean. */
final class Aliases {
  private final Map<String, ModelRef> meanings = new TreeMap<>();

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
        .map(ref -> sighting.of(ref, Confidence.HIGH))
        .orElse(sighting);
  }
}
