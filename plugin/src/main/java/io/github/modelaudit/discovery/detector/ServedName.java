package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import java.util.Set;

/**
 * A name under which a server of the project answers for a model.
 *
 * @param clients the providers whose clients may ask for it
 */
public record ServedName(
    String name, ModelRef ref, Set<String> clients, Scope scope, Location location) {
  public ServedName {
    requireNonNull(name, "name");
    requireNonNull(ref, "ref");
    clients = Set.copyOf(clients);
    requireNonNull(scope, "scope");
    requireNonNull(location, "location");
  }
}
