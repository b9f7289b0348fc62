package io.github.modelaudit.discovery;

import io.github.modelaudit.discovery.detector.Alias;
import io.github.modelaudit.discovery.detector.Detections;
import io.github.modelaudit.discovery.detector.ServedName;
import io.github.modelaudit.discovery.detector.Sighting;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Replaces names that nobody can resolve by what the user says they mean, else by what a server of
 * the project serves under them.
 */
final class Aliases {
  private final Map<String, Alias> meanings = new TreeMap<>();
  private final Map<String, List<ServedName>> served = new TreeMap<>();

  Aliases(List<Detections> all) {
    for (Detections detections : all) {
      meanings.putAll(detections.aliases());
      for (ServedName name : detections.served()) {
        served.computeIfAbsent(name.name(), key -> new ArrayList<>()).add(name);
      }
    }
  }

  List<Sighting> apply(List<Sighting> sightings) {
    return sightings.stream().map(this::apply).toList();
  }

  private Sighting apply(Sighting sighting) {
    boolean isOpen = isOpen(sighting.ref());
    if (!isOpen && !isGuess(sighting)) {
      return sighting;
    }
    Optional<Sighting> told =
        Optional.ofNullable(meanings.get(sighting.ref().name()))
            .filter(alias -> isOpen)
            .map(alias -> sighting.of(alias.meaning(), Confidence.HIGH));
    return told.orElseGet(() -> joined(sighting));
  }

  /** What only the user can say more about: a name of the project's own, or a library. */
  private static boolean isOpen(ModelRef ref) {
    return ref.kind() == ModelRef.Kind.UNRESOLVED || ref.kind() == ModelRef.Kind.ARTIFACT;
  }

  /** A provider's name behind an address that nobody knows may be any server's name. */
  private static boolean isGuess(Sighting sighting) {
    return sighting.ref().kind() == ModelRef.Kind.HOSTED
        && sighting.identity() == Confidence.LOW
        && !sighting.isDeclared();
  }

  private Sighting joined(Sighting sighting) {
    List<ServedName> candidates = inReach(sighting, candidates(sighting.ref()));
    List<ModelRef> refs = candidates.stream().map(ServedName::ref).distinct().toList();
    if (refs.isEmpty()) {
      return sighting;
    }
    return refs.size() == 1
        ? sighting.of(refs.get(0), Confidence.MEDIUM)
        : sighting.of(contradicted(sighting, candidates), Confidence.HIGH);
  }

  /** What was read as a provider and its model may be an owner and its repository. */
  private List<ServedName> candidates(ModelRef ref) {
    List<ServedName> candidates = new ArrayList<>();
    for (ServedName name : served.getOrDefault(ref.name(), List.of())) {
      if (name.clients().contains(ref.source())) {
        candidates.add(name);
      }
    }
    candidates.addAll(served.getOrDefault(ref.source() + "/" + ref.name(), List.of()));
    return candidates;
  }

  /** What tests start says nothing about the program, unless nothing else does about a test. */
  private static List<ServedName> inReach(Sighting sighting, List<ServedName> all) {
    List<ServedName> deployed = all.stream().filter(it -> it.scope() != Scope.TEST).toList();
    boolean isTest = sighting.evidence().scope() == Scope.TEST;
    return deployed.isEmpty() && isTest ? all : deployed;
  }

  private static ModelRef contradicted(Sighting sighting, List<ServedName> candidates) {
    String places =
        candidates.stream()
            .map(it -> "'" + it.ref().name() + "' at " + it.location())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" and "));
    return new ModelRef.Unresolved(
        sighting.ref().source(),
        sighting.ref().name(),
        "servers of the project give this name several meanings: " + places);
  }

  /** Returns a note for every name that nothing in the project has. */
  List<Problem> unused(List<Detections> all) {
    Set<String> seen =
        all.stream()
            .flatMap(it -> it.sightings().stream())
            .map(Sighting::ref)
            .filter(Aliases::isOpen)
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
