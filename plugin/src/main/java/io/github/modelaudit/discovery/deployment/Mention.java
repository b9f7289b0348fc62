package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.ModelServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place that tells a server which model to load.
 *
 * @param value what stands there
 * @param aliases the names under which clients may ask for the model
 * @param profile the profile under which it counts; absent when it always counts
 * @param isDefault true when nobody wrote the model, because the server has one of its own
 */
public record Mention(
    Naming naming,
    Word value,
    Optional<String> revision,
    List<Word> aliases,
    Optional<String> profile,
    boolean isDefault) {
  public Mention {
    requireNonNull(naming, "naming");
    requireNonNull(value, "value");
    requireNonNull(revision, "revision");
    aliases = List.copyOf(aliases);
    requireNonNull(profile, "profile");
  }

  /**
   * Whose name it is.
   *
   * @param system the server or tool, as tables of names call it
   * @param kind what the value is
   * @param clients the providers whose clients may know the model by an alias
   * @param confidence how sure it is that this is how the server is told
   */
  public record Naming(
      String system,
      ModelServer.Value kind,
      Optional<ModelRole> role,
      Set<String> clients,
      Confidence confidence) {
    public Naming {
      requireNonNull(system, "system");
      requireNonNull(kind, "kind");
      requireNonNull(role, "role");
      clients = Set.copyOf(clients);
      requireNonNull(confidence, "confidence");
    }

    static Naming of(ModelServer server) {
      return new Naming(
          server.system(),
          server.value(),
          server.role(),
          server.start().clients(),
          server.provenance().confidence());
    }
  }
}
