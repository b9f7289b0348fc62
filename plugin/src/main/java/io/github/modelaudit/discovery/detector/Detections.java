package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.domain.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one detector found.
 *
 * @param mistakes what a user wrote for this tool that cannot be understood, as full messages
 * @param aliases what names mean that no table can know, as the user says
 * @param served what names mean at servers of the project itself
 */
public record Detections(
    List<Sighting> sightings,
    List<Problem> problems,
    List<String> mistakes,
    Map<String, Alias> aliases,
    List<ServedName> served) {
  public Detections {
    sightings = List.copyOf(sightings);
    problems = List.copyOf(problems);
    mistakes = List.copyOf(mistakes);
    aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
    served = List.copyOf(served);
  }

  public Detections(
      List<Sighting> sightings,
      List<Problem> problems,
      List<String> mistakes,
      Map<String, Alias> aliases) {
    this(sightings, problems, mistakes, aliases, List.of());
  }

  /** Returns what a detector saw of things that nobody wrote for this tool. */
  public static Detections observed(List<Sighting> sightings, List<Problem> problems) {
    return new Detections(sightings, problems, List.of(), Map.of());
  }
}
