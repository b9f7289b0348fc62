package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;

/** What a name means that no table can know, as a user says at a place. */
public record Alias(ModelRef meaning, Location location) {
  public Alias {
    requireNonNull(meaning, "meaning");
    requireNonNull(location, "location");
  }
}
