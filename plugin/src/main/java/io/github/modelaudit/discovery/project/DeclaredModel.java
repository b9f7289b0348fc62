package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.util.Optional;

/**
 * A model as the user wrote it, not yet understood.
 *
 * @param id the text of the model itself
 * @param provider who runs it; absent for the Hub and for files
 * @param usage where it is used, by the name of a scope; absent means in what the project ships
 * @param revision a branch, tag or commit given apart from the id
 */
public record DeclaredModel(
    String id,
    Optional<String> provider,
    Optional<String> usage,
    Optional<String> revision,
    Location location) {
  public DeclaredModel {
    requireNonNull(id, "id");
    requireNonNull(provider, "provider");
    requireNonNull(usage, "usage");
    requireNonNull(revision, "revision");
    requireNonNull(location, "location");
  }

  /** Returns a model of which nothing but the id is written. */
  public static DeclaredModel of(String id, Location location) {
    return new DeclaredModel(id, Optional.empty(), Optional.empty(), Optional.empty(), location);
  }
}
