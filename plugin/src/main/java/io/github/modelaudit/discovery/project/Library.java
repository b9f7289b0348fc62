package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A library on the class path, as the build tool has resolved it.
 *
 * @param classifier tells artifacts of the same coordinates apart; absent for the main one
 * @param file the jar or folder of classes; absent when it could not be resolved
 * @param trail the coordinates from the dependency in the pom to this one, which is the last
 */
public record Library(
    String groupId,
    String artifactId,
    String version,
    Optional<String> classifier,
    Optional<Path> file,
    Scope scope,
    List<String> trail)
    implements Comparable<Library> {
  public Library {
    requireNonNull(groupId, "groupId");
    requireNonNull(artifactId, "artifactId");
    requireNonNull(version, "version");
    requireNonNull(classifier, "classifier");
    requireNonNull(file, "file");
    requireNonNull(scope, "scope");
    trail = List.copyOf(trail);
  }

  /** Returns the same library, come by another way. */
  public Library via(List<String> other) {
    return new Library(groupId, artifactId, version, classifier, file, scope, other);
  }

  /** The coordinates: {@code groupId:artifactId:version[:classifier]}. */
  public String coordinates() {
    String tail = classifier.map(it -> ":" + it).orElse("");
    return groupId + ":" + artifactId + ":" + version + tail;
  }

  @Override
  public int compareTo(Library other) {
    return coordinates().compareTo(other.coordinates());
  }
}
