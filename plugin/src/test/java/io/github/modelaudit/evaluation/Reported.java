package io.github.modelaudit.evaluation;

import io.github.modelaudit.domain.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A model that the report of a build shows in one scope.
 *
 * @param because why no sighting in the scope has an effect; absent when one has
 * @param places paths from the root of the build, with lines
 * @param detectors the ids of those that saw it there
 */
record Reported(
    Identity identity,
    Scope scope,
    Optional<String> because,
    List<String> places,
    List<String> detectors) {
  Reported {
    places = List.copyOf(places);
    detectors = List.copyOf(detectors);
  }

  /** True when a sighting in the scope has an effect. */
  boolean isActive() {
    return because.isEmpty();
  }

  /** True when a sighting is in one of the files. */
  boolean isSeenIn(List<String> files) {
    return places.stream()
        .map(place -> place.replaceFirst(":\\d+$", ""))
        .anyMatch(path -> files.stream().anyMatch(file -> isTail(file, path)));
  }

  /** True when a sighting is exactly there. */
  boolean isSeenAt(String place) {
    return places.stream().anyMatch(it -> isTail(place, it));
  }

  private static boolean isTail(String place, String path) {
    return path.equals(place) || path.endsWith("/" + place);
  }

  @Override
  public String toString() {
    return "%s by %s at %s"
        .formatted(identity, String.join(", ", detectors), String.join(", ", places));
  }
}
