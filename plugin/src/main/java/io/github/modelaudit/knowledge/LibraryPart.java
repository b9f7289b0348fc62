package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A model that a library carries for a part of itself that most of its users never touch.
 *
 * @param path a pattern of entries of the library
 * @param types the internal names of the types of that part
 */
public record LibraryPart(ArtifactPattern library, String path, List<String> types) {
  public LibraryPart {
    requireNonNull(library, "library");
    requireNonNull(path, "path");
    types = List.copyOf(types);
  }

  /** True when an entry of a library is the model of this part. */
  public boolean matches(String groupId, String artifactId, String entry) {
    return library.matches(groupId, artifactId) && new Glob(path).matches(entry);
  }
}
