package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A model that a library carries for a part of itself that most of its users never touch.
 *
 * @param path a pattern of entries of the library
 * @param types the internal names of the types that load the model
 * @param users libraries that load it by themselves
 */
public record LibraryPart(
    ArtifactPattern library, String path, List<String> types, List<ArtifactPattern> users) {
  public LibraryPart {
    requireNonNull(library, "library");
    requireNonNull(path, "path");
    types = List.copyOf(types);
    users = List.copyOf(users);
  }

  /** True when an entry of a library is the model of this part. */
  public boolean matches(String groupId, String artifactId, String entry) {
    return library.matches(groupId, artifactId) && new Glob(path).matches(entry);
  }
}
