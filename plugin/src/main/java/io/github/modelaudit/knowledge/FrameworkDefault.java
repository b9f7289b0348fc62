package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model that a framework takes when the project names none.
 *
 * @param keys the configuration keys that name another one; the first tells what the default means
 * @param kind what the default is, when it is not what the first key holds
 * @param artifacts the libraries that must all be there; the first one holds the default
 * @param isAlwaysUsed true when the libraries serve no other purpose
 * @param source where the name is to be found
 */
public record FrameworkDefault(
    String framework,
    ModelRole role,
    List<String> keys,
    Optional<ConfigKey.Kind> kind,
    List<ArtifactPattern> artifacts,
    boolean isAlwaysUsed,
    Source source,
    Provenance provenance) {
  public FrameworkDefault {
    requireNonNull(framework, "framework");
    requireNonNull(role, "role");
    keys = List.copyOf(keys);
    requireNonNull(kind, "kind");
    artifacts = List.copyOf(artifacts);
    requireNonNull(source, "source");
    requireNonNull(provenance, "provenance");
  }

  /**
   * Where the name of a default model is to be found.
   *
   * @param places in the libraries, in the order in which they are tried
   * @param versions what we know of it, by the version from which on it holds
   */
  public record Source(List<DefaultPlace> places, Map<String, String> versions) {
    public Source {
      places = List.copyOf(places);
      versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }

    /** Returns the name that a version of the library has by our own table. */
    public Optional<String> of(String version) {
      ArtifactVersion wanted = ArtifactVersion.of(version);
      return versions.keySet().stream()
          .map(ArtifactVersion::of)
          .filter(from -> from.compareTo(wanted) <= 0)
          .max(ArtifactVersion::compareTo)
          .map(from -> versions.get(from.text()));
    }
  }
}
