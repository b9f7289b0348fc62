package io.github.modelaudit.discovery.bytecode;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.ConfigKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A place in the project's code that names a model, or would if its value were known.
 *
 * @param values what the name may be
 * @param servers what the address may be that the name is sent to; empty when the code names none
 * @param reach for which requests the name counts
 */
public record CallSite(
    Place place, Meaning meaning, Set<CodeValue> values, Set<CodeValue> servers, Reach reach) {
  public CallSite {
    requireNonNull(place, "place");
    requireNonNull(meaning, "meaning");
    requireNonNull(values, "values");
    requireNonNull(servers, "servers");
    requireNonNull(reach, "reach");
  }

  /** For which requests a name counts. */
  public enum Reach {
    /** For all that name no other model: it is that of the model itself. */
    MODEL,
    /** For those of one client of a model, which may have other clients. */
    CLIENT,
    /** For some. */
    REQUEST
  }

  /** Returns the same name with other values, at another place. */
  CallSite at(Place other, Set<CodeValue> found) {
    return new CallSite(other, meaning, found, servers, reach);
  }

  /**
   * Where code stands.
   *
   * @param file the class file
   * @param type the class, as class files write it
   * @param source the name of the source file, as the class tells
   * @param line the line in it; 0 when the class does not tell
   */
  public record Place(
      ClassRoot root, Path file, String type, Optional<String> source, int line, MethodKey method) {
    public Place {
      requireNonNull(root, "root");
      requireNonNull(file, "file");
      requireNonNull(type, "type");
      requireNonNull(source, "source");
      requireNonNull(method, "method");
    }
  }

  /**
   * What the called library takes the value for.
   *
   * @param library the id of the artifact
   */
  public record Meaning(
      String library, ConfigKey.Kind kind, Optional<String> provider, Optional<ModelRole> role) {
    public Meaning {
      requireNonNull(library, "library");
      requireNonNull(kind, "kind");
      requireNonNull(provider, "provider");
      requireNonNull(role, "role");
    }
  }
}
