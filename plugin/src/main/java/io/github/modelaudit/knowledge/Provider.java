package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who runs models for others, or a run time that serves them.
 *
 * @param id a stable id, as users write it in {@code <provider>}
 * @param aliases other spellings of the id
 * @param hosts host names of its API, to tell who answers behind a base URL
 * @param kind what it does
 */
public record Provider(
    String id,
    String name,
    List<String> aliases,
    List<String> hosts,
    Kind kind,
    Optional<String> termsUrl) {

  /** What a provider does. */
  public enum Kind {
    /** Runs its own models. */
    VENDOR,
    /** Runs models of others; the model's name decides what it is. */
    HOST,
    /** Software that runs models on the user's own machines. */
    RUNTIME
  }

  public Provider {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    hosts = List.copyOf(hosts);
    requireNonNull(kind, "kind");
    requireNonNull(termsUrl, "termsUrl");
  }
}
